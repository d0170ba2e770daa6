#include "indexer/readers/table/table_columns.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/markup/html_text.h"

namespace dateline {
namespace {

constexpr std::size_t kWidestRow = 4096;

struct NamedColumn {
    KnownName name;
    std::size_t column;
};

// "#3" is 2.
std::optional<std::size_t> numbered_column(std::string_view name) {
    if (!name.starts_with('#')) return std::nullopt;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    const bool whole = error == std::errc{} && end == name.data() + name.size();
    if (!whole || number == 0 || number > kWidestRow) return std::nullopt;
    return number - 1;
}

std::optional<std::size_t> find_column(const TableRow& names, const std::string& name) {
    const auto exact = std::ranges::find(names, name);
    if (exact != names.end()) return exact - names.begin();
    const std::string plain = plain_name(name);
    for (std::size_t column = 0; column < names.size() && !plain.empty(); ++column) {
        if (plain_name(names[column]) == plain) return column;
    }
    return numbered_column(name);
}

// Is a text marked up as a whole? Markdown may have an element here and there, and its paragraphs
// are divided by blank lines.
bool is_markup(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || !is_html(text)) return false;
    if (text[first] == '<') return true;
    return text.find("\n\n") == std::string::npos &&
           (text.find("<p") != std::string::npos || text.find("<br") != std::string::npos ||
            text.find("<div") != std::string::npos);
}

}  // namespace

TableColumns TableColumns::unnamed(std::size_t width, const NameMap& map) {
    TableColumns columns;
    columns.width_ = width;
    columns.map_columns({}, map);
    return columns;
}

TableColumns TableColumns::named(const TableRow& names, const NameMap& map) {
    TableColumns columns;
    columns.width_ = names.size();
    std::vector<NamedColumn> named;
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (const auto known = known_name(names[column])) named.push_back({*known, column});
    }
    std::ranges::stable_sort(named, {}, [](const NamedColumn& one) { return one.name.rank; });
    for (const NamedColumn& one : named) columns.columns(one.name.field).push_back(one.column);
    columns.known_names_ = named.size();
    columns.map_columns(names, map);
    return columns;
}

void TableColumns::map_columns(const TableRow& names, const NameMap& map) {
    const auto fields = field_names();
    for (std::size_t row = 0; row < fields.size(); ++row) {
        const auto name = map.find(std::string(fields[row].name));
        if (name == map.end()) continue;
        columns(fields[row].field).clear();
        const auto column = find_column(names, name->second);
        if (!column) continue;
        columns(fields[row].field).push_back(*column);
        mapped_ |= std::uint32_t{1} << row;
        ++known_names_;
    }
}

void TableColumns::look_at(std::span<const TableRow> rows) {
    looks_.clear();
    for (std::size_t column = 0; column < width_; ++column) {
        std::vector<std::string> values;
        for (const TableRow& row : rows) {
            values.push_back(column < row.size() ? row[column] : std::string());
        }
        looks_.push_back(look_of(values));
    }
    if (!have_articles()) guess();
    std::vector<std::string_view> dates;
    for (const TableRow& row : rows) {
        for (const std::size_t column : of(RecordField::Published)) {
            if (column < row.size()) dates.push_back(row[column]);
        }
    }
    date_order_ = date_order(dates);
    std::size_t texts = 0;
    std::size_t marked_up = 0;
    for (const TableRow& row : rows) {
        for (const std::size_t column : of(RecordField::Body)) {
            if (column >= row.size() || row[column].empty()) continue;
            ++texts;
            marked_up += is_markup(row[column]);
        }
    }
    text_is_html_ = texts > 0 && marked_up * 2 >= texts;
}

void TableColumns::rename(const TableRow& names, const NameMap& map) {
    TableColumns renamed = named(names, map);
    if (renamed.of_field_ == of_field_ && renamed.width_ == width_) return;
    renamed.text_is_html_ = text_is_html_;
    renamed.date_order_ = date_order_;
    *this = std::move(renamed);
}

bool TableColumns::is_taken(std::size_t column) const {
    return std::ranges::any_of(of_field_, [column](const std::vector<std::size_t>& columns) {
        return std::ranges::count(columns, column) > 0;
    });
}

std::optional<std::size_t> TableColumns::first_of(ColumnKind kind) const {
    for (std::size_t column = 0; column < looks_.size(); ++column) {
        if (looks_[column].kind == kind && !is_taken(column)) return column;
    }
    return std::nullopt;
}

// The longest of texts, or of phrases that are as long as sentences.
std::optional<std::size_t> TableColumns::text_column() const {
    constexpr std::size_t kSentenceBytes = 100;
    std::optional<std::size_t> longest;
    for (std::size_t column = 0; column < looks_.size(); ++column) {
        const ColumnLook& look = looks_[column];
        const bool text = look.kind == ColumnKind::Text ||
                          (look.kind == ColumnKind::Phrase && look.mean_bytes >= kSentenceBytes);
        if (!text || is_taken(column)) continue;
        if (!longest || look.mean_bytes > looks_[*longest].mean_bytes) longest = column;
    }
    return longest;
}

// The first of phrases of which nearly each is another.
std::optional<std::size_t> TableColumns::headline_column() const {
    for (std::size_t column = 0; column < looks_.size(); ++column) {
        const ColumnLook& look = looks_[column];
        const bool differ = look.different * 10 >= look.values * 8;
        if (look.kind == ColumnKind::Phrase && differ && !is_taken(column)) return column;
    }
    return std::nullopt;
}

// What is left and short: people if they are many, sections if they are few.
void TableColumns::guess_names_of_people() {
    for (std::size_t column = 0; column < looks_.size(); ++column) {
        const ColumnLook& look = looks_[column];
        if (look.kind != ColumnKind::Word || is_taken(column)) continue;
        const bool many = look.different * 2 >= look.values;
        const RecordField field = many ? RecordField::Byline : RecordField::Section;
        if (!is_known(field)) columns(field).push_back(column);
    }
}

void TableColumns::guess() {
    const auto date = first_of(ColumnKind::Date);
    const auto url = first_of(ColumnKind::Url);
    const auto text = text_column();
    auto headline = headline_column();
    // Texts alone may be anything: what somebody asked, or wrote to a shop.
    const int found = date.has_value() + url.has_value() + text.has_value() +
                      (headline.has_value() && headline != text);
    if (found < 2 || (!text && !headline)) return;
    const auto take = [this](RecordField field, std::optional<std::size_t> column) {
        if (column && !is_known(field) && !is_taken(*column)) columns(field).push_back(*column);
    };
    take(RecordField::Body, text);
    if (headline == text) headline = headline_column();
    take(RecordField::Headline, headline);
    take(RecordField::Published, date);
    take(RecordField::Url, url);
    auto id = first_of(ColumnKind::Code);
    if (!id) id = first_of(ColumnKind::Number);
    if (id && looks_[*id].different == looks_[*id].values) take(RecordField::Id, id);
    guess_names_of_people();
}

bool TableColumns::fit(const TableFields& fields) const {
    if (looks_.empty()) return fields.size() > 1;
    std::size_t told = 0;
    for (std::size_t column = 0; column + 1 < fields.size() && column < looks_.size(); ++column) {
        const ColumnKind kind = looks_[column].kind;
        const bool tells = kind == ColumnKind::Date || kind == ColumnKind::Url ||
                           kind == ColumnKind::Code || kind == ColumnKind::Number;
        if (!tells || fields[column].empty()) continue;
        if (kind_of_value(fields[column]) != kind) return false;
        ++told;
    }
    // In prose a blank follows a comma.
    const auto blank = [](std::string_view field) { return field.starts_with(' '); };
    return told > 0 ||
           (fields.size() == width_ && width_ > 2 && std::ranges::none_of(fields, blank));
}

}  // namespace dateline
