#include "common/analysis/number_scanner.h"

#include <array>

namespace dateline {
namespace {

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) ++at;
    return at;
}

// What stands between groups of three digits: comma, apostrophes, fixed and thin blanks.
constexpr std::array<std::string_view, 6> kThousands{
    ",", "'", "\xE2\x80\x99", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};

// The end of exactly three digits at `at`, or npos.
std::size_t group_end(std::string_view text, std::size_t at) {
    return digits_end(text, at) == at + 3 ? at + 3 : std::string_view::npos;
}

// How far groups of "separator and three digits" reach from `at`, and how many they are.
struct Groups {
    std::size_t end;
    std::size_t count;
};

Groups scan_groups(std::string_view text, std::size_t at, std::string_view separator) {
    Groups groups{at, 0};
    while (text.substr(groups.end, separator.size()) == separator) {
        const std::size_t end = group_end(text, groups.end + separator.size());
        if (end == std::string_view::npos) break;
        groups = {end, groups.count + 1};
    }
    return groups;
}

std::size_t thousands_end(std::string_view text, std::size_t at) {
    for (const std::string_view separator : kThousands) {
        const Groups groups = scan_groups(text, at, separator);
        if (groups.count > 0) return groups.end;
    }
    const Groups dotted = scan_groups(text, at, ".");  // One group with a dot is a decimal.
    return dotted.count >= 2 ? dotted.end : at;
}

void add_digits(WordSpelling& forms, std::string_view text) {
    for (const char c : text) {
        if (c >= '0' && c <= '9') forms.folded.push_back(c);
    }
}

}  // namespace

Scanned scan_number(std::string_view text, std::size_t at, Arena& arena) {
    constexpr std::size_t kLongestFirstGroup = 3;
    WordSpelling forms;
    std::size_t end = digits_end(text, at);
    if (end - at <= kLongestFirstGroup) end = thousands_end(text, end);
    add_digits(forms, text.substr(at, end - at));
    while (end < text.size() && text[end] == '.' && digit_at(text, end + 1)) {
        const std::size_t decimals = digits_end(text, end + 1);
        forms.folded += text.substr(end, decimals - end);
        end = decimals;
    }
    forms.lower = forms.folded;
    forms.end = end;
    forms.has_digit = true;
    const std::size_t next = scan_word_characters(text, end, forms);
    return {make_token(forms, at, TokenKind::Number, arena), next};
}

}  // namespace dateline
