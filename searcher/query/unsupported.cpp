#include "searcher/query/unsupported.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace dateline {
namespace {

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Signs and blanks end a word for the analyser; a byte of a letter of any script does not.
bool is_letter_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           static_cast<unsigned char>(c) >= 0x80U;
}

bool is_wildcard(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool touches_letter = (i > 0 && is_letter_byte(word[i - 1])) ||
                                    (i + 1 < word.size() && is_letter_byte(word[i + 1]));
        if (word[i] == '*' && touches_letter) return true;
        // "organi?ation"; but "who?" is a question.
        if (word[i] == '?' && i + 1 < word.size() && is_letter_byte(word[i + 1])) return true;
    }
    return false;
}

// A sign and perhaps digits at the end: "word~2", "word^2".
bool ends_in(std::string_view word, char sign) {
    std::size_t end = word.size();
    while (end > 0 && (is_digit(word[end - 1]) || word[end - 1] == '.')) --end;
    return end > 1 && word[end - 1] == sign;
}

bool is_fuzzy(std::string_view word) {
    return ends_in(word, '~');
}
bool is_boosted(std::string_view word) {
    return ends_in(word, '^');
}

bool is_proximity(std::string_view word) {
    constexpr std::array<std::string_view, 4> kNames{"NEAR", "ADJ", "PRE", "W"};
    const std::size_t slash = word.find('/');
    if (word == "NEAR" || word == "ADJ") return true;
    if (slash == std::string_view::npos || slash + 1 >= word.size()) return false;
    if (std::ranges::find(kNames, word.substr(0, slash)) == kNames.end()) return false;
    const std::string_view reach = word.substr(slash + 1);
    return reach == "s" || reach == "p" || std::ranges::all_of(reach, is_digit);
}

bool is_mention_count(std::string_view word) {
    constexpr std::string_view kName = "ATLEAST";
    return word.starts_with(kName) && word.size() > kName.size() &&
           std::ranges::all_of(word.substr(kName.size()), is_digit);
}

struct Sign {
    bool (*is)(std::string_view);
    const char* name;
};
constexpr std::array<Sign, 5> kSigns{{{is_wildcard, "wildcards"},
                                      {is_fuzzy, "fuzzy words"},
                                      {is_boosted, "weights"},
                                      {is_proximity, "proximity operators"},
                                      {is_mention_count, "counts of mentions"}}};

}  // namespace

void refuse_unsupported(std::string_view word, Span span) {
    const auto sign =
        std::ranges::find_if(kSigns, [word](const Sign& candidate) { return candidate.is(word); });
    if (sign == kSigns.end()) return;
    throw QueryError(
        fmt::format("{} are not understood; in quotes, \"{}\" is searched as it stands", sign->name,
                    word),
        span);
}

}  // namespace dateline
