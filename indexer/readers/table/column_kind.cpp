#include "indexer/readers/table/column_kind.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/dates/date_parser.h"
#include "indexer/readers/table/slash_date.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestDate = 40;
constexpr std::size_t kLongestPhrase = 250;
constexpr std::size_t kKinds = static_cast<std::size_t>(ColumnKind::Text) + 1;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_foreign_script(std::string_view value) {
    const auto high =
        std::ranges::count_if(value, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
    return high * 4 > static_cast<std::ptrdiff_t>(value.size());
}

// Ideographs have no blanks between words.
std::size_t words_in(std::string_view value) {
    const auto blanks = static_cast<std::size_t>(std::ranges::count(value, ' '));
    return has_foreign_script(value) ? std::max(blanks + 1, value.size() / 6) : blanks + 1;
}

// Eight digits may be a day, and fourteen a moment; other numbers are rather numbers.
bool is_date(std::string_view value) {
    if (value.size() > kLongestDate) return false;
    const bool number = std::ranges::all_of(value, is_digit);
    if (number && value.size() != 8 && value.size() != 14) return false;
    return parse_date(value).has_value() || slash_date(value).has_value();
}

bool is_url(std::string_view value) {
    return (value.starts_with("http://") || value.starts_with("https://") ||
            value.starts_with("www.")) &&
           value.find(' ') == std::string_view::npos;
}

}  // namespace

ColumnKind kind_of_value(std::string_view value) {
    if (value.empty()) return ColumnKind::Empty;
    if (is_url(value)) return ColumnKind::Url;
    if (value.find_first_not_of("0123456789.,-+% ") == std::string_view::npos) {
        return is_date(value) ? ColumnKind::Date : ColumnKind::Number;
    }
    if (is_date(value)) return ColumnKind::Date;
    if (value.size() > kLongestPhrase || value.find('\n') != std::string_view::npos) {
        return ColumnKind::Text;
    }
    const std::size_t words = words_in(value);
    if (words > 2) return ColumnKind::Phrase;
    const bool digits = std::ranges::any_of(value, is_digit);
    return words == 1 && digits ? ColumnKind::Code : ColumnKind::Word;
}

ColumnLook look_of(std::span<const std::string> values) {
    std::array<std::size_t, kKinds> of_kind{};
    std::set<std::string_view> different;
    ColumnLook look;
    std::size_t bytes = 0;
    for (const std::string& value : values) {
        if (value.empty()) continue;
        ++look.values;
        ++of_kind[static_cast<std::size_t>(kind_of_value(value))];
        different.insert(value);
        bytes += value.size();
        look.listed += value.find(", ") != std::string::npos;
    }
    if (look.values == 0) return look;
    const auto most = std::ranges::max_element(of_kind);
    look.kind = static_cast<ColumnKind>(most - of_kind.begin());
    look.mean_bytes = bytes / look.values;
    look.different = different.size();
    return look;
}

}  // namespace dateline
