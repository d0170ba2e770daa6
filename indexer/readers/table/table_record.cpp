#include "indexer/readers/table/table_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/charset.h"
#include "indexer/markup/html_text.h"
#include "indexer/readers/blank_text.h"
#include "indexer/readers/table/slash_date.h"
#include "indexer/readers/text_layout.h"

namespace dateline {
namespace {

struct TextField {
    RecordField field;
    std::string Record::*member;
};
constexpr std::array kTextFields{
    TextField{RecordField::Id, &Record::id},
    TextField{RecordField::Headline, &Record::headline},
    TextField{RecordField::Body, &Record::body},
    TextField{RecordField::Published, &Record::published},
    TextField{RecordField::Byline, &Record::byline},
    TextField{RecordField::Source, &Record::source},
    TextField{RecordField::Section, &Record::section},
    TextField{RecordField::Url, &Record::url},
    TextField{RecordField::Language, &Record::language},
    TextField{RecordField::Dateline, &Record::dateline},
    TextField{RecordField::Agency, &Record::agency},
};

struct ListField {
    RecordField field;
    std::vector<std::string> Record::*member;
    std::string_view separators;  // The first that is there divides.
};
constexpr std::array kListFields{
    ListField{RecordField::Topics, &Record::topics, ";,|"},
    ListField{RecordField::Places, &Record::places, ";|"},
};

bool is_number(std::string_view value) {
    return value.find_first_not_of("0123456789.,-+ ") == std::string_view::npos;
}

// "['Jane Doe', \"J. O'Hara\"]" is "Jane Doe; J. O'Hara".
std::string without_brackets(std::string value, std::string_view between) {
    const bool list = value.size() > 3 && value.front() == '[' && value.back() == ']' &&
                      (value[1] == '\'' || value[1] == '"');
    if (!list) return value;
    std::string names;
    for (std::size_t at = 1; at + 1 < value.size();) {
        const std::size_t begin = value.find_first_of("'\"", at);
        if (begin == std::string::npos) break;
        const std::size_t end = value.find(value[begin], begin + 1);
        if (end == std::string::npos) break;
        if (!names.empty()) names += between;
        names.append(value, begin + 1, end - begin - 1);
        at = end + 1;
    }
    return names;
}

std::vector<std::string> divided(std::string_view text, std::string_view separators) {
    const auto separator =
        std::ranges::find_if(separators, [text](char c) { return text.find(c) < text.size(); });
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = separator == separators.end()
                                    ? text.size()
                                    : std::min(text.find(*separator), text.size());
        names.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

// The first that says something; a number where words are meant only if there is no other.
std::string value_of(RecordField field, const TableScanner& scanner, const TableColumns& columns) {
    const Numbers numbers = field_names()[static_cast<std::size_t>(field)].numbers;
    std::string number;
    for (const std::size_t column : columns.of(field)) {
        std::string value = scanner.value(column);
        if (is_blank_text(value)) continue;
        if (numbers == Numbers::AsGood || !is_number(value)) return value;
        if (number.empty()) number = std::move(value);
    }
    return number;
}

}  // namespace

Record table_record(const TableScanner& scanner, const TableColumns& columns,
                    const std::string& charset) {
    Record record;
    record.position = {.unit = "line", .number = scanner.line()};
    for (const TextField& field : kTextFields) {
        record.*field.member = value_of(field.field, scanner, columns);
    }
    record.published = iso_date(std::move(record.published), columns.order_of_dates());
    record.byline = without_brackets(std::move(record.byline), ", ");
    for (const ListField& field : kListFields) {
        const std::string value = without_brackets(value_of(field.field, scanner, columns), ";");
        record.*field.member = divided(value, field.separators);
    }
    if (columns.text_is_html()) {
        record.body = html_text(to_utf8(std::move(record.body), charset));
    } else if (record.body.find('\n') != std::string::npos) {
        record.layout = prose_layout(split_lines(record.body));
    }
    return record;
}

}  // namespace dateline
