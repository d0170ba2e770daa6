#include "common/text/hebrew.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::string_view kGershayim = "\u05F4";
constexpr std::array<std::string_view, 5> kQuotes{"\"", kGershayim, "\u201D", "\u201C", "\u2033"};
// That, the, and, when, from, like, in, to: written together with the next word.
constexpr std::array<std::string_view, 7> kPrefixes{"\u05DE", "\u05E9", "\u05D4", "\u05D5",
                                                    "\u05DB", "\u05DC", "\u05D1"};
constexpr std::size_t kLetterBytes = 2;
constexpr std::size_t kMostPrefixes = 4;

bool letter_at(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && text[at] == '\xD7' && text[at + 1] >= '\x90' &&
           text[at + 1] <= '\xAA';
}

bool letter_before(std::string_view text, std::size_t at) {
    return at >= kLetterBytes && letter_at(text, at - kLetterBytes);
}

bool only_prefixes_before(std::string_view text, std::size_t at) {
    for (std::size_t letters = 0; letter_before(text, at); ++letters, at -= kLetterBytes) {
        const std::string_view letter = text.substr(at - kLetterBytes, kLetterBytes);
        const bool prefix = std::ranges::find(kPrefixes, letter) != kPrefixes.end();
        if (!prefix || letters == kMostPrefixes) return false;
    }
    return true;
}

}  // namespace

std::size_t gershayim_bytes(std::string_view text, std::size_t at) {
    if (!letter_before(text, at)) return 0;
    const auto quote = std::ranges::find_if(
        kQuotes, [&](std::string_view row) { return text.substr(at, row.size()) == row; });
    if (quote == kQuotes.end() || !letter_at(text, at + quote->size())) return 0;
    const bool one_letter_after = !letter_at(text, at + quote->size() + kLetterBytes);
    const bool certain = *quote == kGershayim || one_letter_after;
    return certain || !only_prefixes_before(text, at) ? quote->size() : 0;
}

}  // namespace dateline
