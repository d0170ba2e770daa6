#include "indexer/readers/table/table_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/readers/field_names.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::size_t kMostRows = 100;
constexpr std::size_t kLongestName = 40;  // Of a column.

struct Separator {
    char mark;
    std::string_view name;
};
constexpr std::array kSeparators{Separator{'\t', "a table of tab-separated values"},
                                 Separator{',', "a table of comma-separated values"},
                                 Separator{';', "a table of semicolon-separated values"},
                                 Separator{'|', "a table of values with bars between"}};

using Row = std::vector<std::string_view>;

struct Table {
    std::vector<Row> rows;
    std::size_t quoted = 0;  // Rows with a field in quotes.
    // Separators with no blank after them where none would be: between ideographs and their like.
    std::size_t doubtful = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Is the mark at `at` one between fields, and not one of the language? "1,000 men, all lost".
bool separates(std::string_view text, std::size_t at, char mark) {
    if (text[at] != mark) return false;
    const char before = at > 0 ? text[at - 1] : '\n';
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    if (mark == '\t') return true;
    // "Ferry late | News | The Courier"
    if (mark == '|') return before != ' ' || next != ' ';
    if (next == ' ') return false;
    const std::string_view thousands = text.substr(at + 1, 3);
    const char beyond = at + 4 < text.size() ? text[at + 4] : '\n';
    const bool number = is_digit(before) && thousands.size() == 3 &&
                        std::all_of(thousands.begin(), thousands.end(), is_digit) &&
                        !is_digit(beyond);
    return !number;
}

bool is_doubtful(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && text[at] == ',' &&
           static_cast<unsigned char>(text[at - 1]) >= 0x80 &&
           static_cast<unsigned char>(text[at + 1]) >= 0x80;
}

// Where the field ends that begins at `at`: at a separator, a line end, or the end of the text.
std::size_t field_end(std::string_view text, std::size_t at, char mark) {
    bool quoted = at < text.size() && text[at] == '"';
    for (std::size_t end = at + (quoted ? 1 : 0); end < text.size(); ++end) {
        const char c = text[end];
        if (quoted) {
            const char next = end + 1 < text.size() ? text[end + 1] : '\n';
            if (c == '"' && (next == mark || next == '\n' || next == '\r')) quoted = false;
            continue;
        }
        // Dumps of databases escape a line end that is part of the text.
        if (c == '\n' && mark == '\t' && end > at && text[end - 1] == '\\') continue;
        if (c == '\n' || c == '\r' || separates(text, end, mark)) return end;
    }
    return text.size();
}

Table read_table(std::string_view text, char mark) {
    Table table;
    while (!text.empty() && table.rows.size() < kMostRows) {
        Row row;
        bool quoted = false;
        std::size_t at = 0;
        while (true) {
            const std::size_t end = field_end(text, at, mark);
            row.push_back(text.substr(at, end - at));
            table.doubtful += is_doubtful(text, end);
            quoted = quoted || row.back().starts_with('"');
            at = end + 1;
            if (end >= text.size() || text[end] != mark) break;
        }
        text.remove_prefix(std::min(at, text.size()));
        if (row.size() == 1 && row[0].find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        table.quoted += quoted;
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string lower(std::string_view field) {
    std::string word;
    for (const char c : field) {
        if (c != '"') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return word;
}

std::size_t known_names(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(),
                      [](std::string_view field) { return known_name(field).has_value(); }));
}

// Short, different, and none like a number or a sentence.
bool is_like_names(const Row& row) {
    std::vector<std::string> seen;
    for (const std::string_view field : row) {
        const std::string word = lower(field);
        const bool number = word.find_first_not_of("0123456789.-/: ") == std::string::npos;
        const bool name = field.size() <= kLongestName && (!number || word.empty()) &&
                          !word.ends_with('.') && std::ranges::count(seen, word) == 0;
        if (!name) return false;
        seen.push_back(word);
    }
    return true;
}

// "17", "2024-03-01", "doc-7": nothing that one would print as a headline.
bool is_like_id(std::string_view field) {
    return field.size() <= kLongestName && !field.empty() &&
           field.find(' ') == std::string_view::npos &&
           std::any_of(field.begin(), field.end(), is_digit);
}

bool is_tabbed(const Table& table) {
    const auto several = static_cast<std::size_t>(
        std::count_if(table.rows.begin(), table.rows.end(),
                      [](const Row& row) { return row.size() > 1 && !row.front().empty(); }));
    const bool names = table.rows[0].size() > 2 && several > 1 && is_like_names(table.rows[0]);
    if (names) return true;
    if (several * 10 < table.rows.size() * 9) return false;
    return table.rows.size() > 1 || table.rows[0].size() > 2 || is_like_id(table.rows[0][0]);
}

bool is_table(const Table& table, char mark) {
    if (table.rows.empty()) return false;
    if (mark == '\t') return is_tabbed(table);
    const Row& first = table.rows.front();
    const std::size_t width = first.size();
    if (width < 2) return false;
    if (table.rows.size() == 1) return known_names(first) >= 2;
    const std::size_t rows = table.rows.size() - 1;  // The last one may be cut.
    std::size_t even = 0;
    std::size_t ids = 0;       // In the first column,
    std::size_t last_ids = 0;  // and in the last.
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        even += table.rows[row].size() == width || row == rows;
        ids += is_like_id(table.rows[row].front());
        last_ids += is_like_id(table.rows[row].back());
    }
    if (table.doubtful > 0)
        return even * 5 >= rows * 4 && (ids * 5 >= rows * 4 || last_ids * 5 >= rows * 4);
    const bool names =
        is_like_names(first) && (known_names(first) > 0 || width > 2 || ids * 5 >= rows * 4);
    if (names && width > 2 && known_names(first) >= 2) return true;
    if (names && even * 5 >= rows * 4) return true;
    if (table.quoted * 2 >= table.rows.size() && even * 5 >= rows * 4) return true;
    return width >= 4 && even * 10 >= rows * 9;
}

// "| 7 | Ferry late |", as in Markdown.
bool is_barred(const TextSample& sample) {
    const auto barred = static_cast<std::size_t>(
        std::count_if(sample.lines().begin(), sample.lines().end(), [](std::string_view line) {
            return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
        }));
    return barred > 1 && barred * 10 >= sample.lines().size() * 9;
}

bool first_row_has_several(std::string_view text, char mark) {
    const std::size_t end = field_end(text, 0, mark);
    return end < text.size() && text[end] == mark;
}

// Without what a spreadsheet or a program writes above the names.
std::string_view without_preamble(std::string_view text) {
    while (text.starts_with("sep=") || text.starts_with('#')) {
        const std::size_t end = text.find_first_of("\r\n");
        if (end == std::string_view::npos) return text;
        text.remove_prefix(end);
        text.remove_prefix(std::min(text.find_first_not_of("\r\n \t"), text.size()));
    }
    return text;
}

// "id, title, text": names with blanks between. Prose does not begin with three words for fields.
bool has_spaced_names(std::string_view text) {
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == text.size()) return false;
    Row names;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(','), line.size());
        names.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return names.size() > 2 && is_like_names(names) && known_names(names) > 2 &&
           known_names(names) * 2 > names.size();
}

const Separator* find_separator(const TextSample& sample) {
    // An empty first name is one: ",id,title".
    const std::string_view text = without_preamble(sample.text());
    if (is_barred(sample)) return &kSeparators.back();
    for (const Separator& separator : kSeparators) {
        if (text.find(separator.mark) == std::string_view::npos) continue;
        // The first row has several fields, or it is none; of tabs see is_tabbed().
        const bool several = separator.mark == '\t' || first_row_has_several(text, separator.mark);
        if (several && is_table(read_table(text, separator.mark), separator.mark))
            return &separator;
    }
    return has_spaced_names(text) ? &kSeparators[1] : nullptr;
}

}  // namespace

std::string_view name_of_table(const TextSample& sample) {
    const Separator* separator = find_separator(sample);
    return separator == nullptr ? std::string_view() : separator->name;
}

char table_separator(const TextSample& sample) {
    constexpr std::string_view kSaid = "sep=";
    const std::string_view text = sample.text();
    if (text.starts_with(kSaid) && text.size() > kSaid.size()) return text[kSaid.size()];
    if (const Separator* separator = find_separator(sample)) return separator->mark;
    std::string_view line = without_preamble(text);
    line = line.substr(0, line.find_first_of("\r\n"));
    return std::ranges::max_element(kSeparators, {},
                                    [line](const Separator& separator) {
                                        return std::ranges::count(line, separator.mark);
                                    })
        ->mark;
}

}  // namespace dateline
