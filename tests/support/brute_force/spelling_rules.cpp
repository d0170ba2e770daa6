// Patterns and fuzzy words, letter by letter.
#include <algorithm>
#include <vector>

#include "common/text/utf8.h"
#include "tests/support/brute_force/query_word.h"

namespace dateline::brute_force {
namespace {

std::u32string letters(std::string_view text) {
    std::u32string found;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        found += character.code;
        at += character.length;
    }
    return found;
}

bool fits(std::u32string_view word, std::u32string_view pattern) {
    if (pattern.empty()) return word.empty();
    if (pattern.front() == U'*') {
        return fits(word, pattern.substr(1)) || (!word.empty() && fits(word.substr(1), pattern));
    }
    return !word.empty() && (pattern.front() == U'?' || pattern.front() == word.front()) &&
           fits(word.substr(1), pattern.substr(1));
}

// Can the one become the other by so many letters left out, put in, changed or two swapped?
bool becomes(std::u32string_view one, std::u32string_view other, std::uint32_t edits) {
    if (one == other) return true;
    if (edits == 0) return false;
    if (!one.empty() && !other.empty() && one.front() == other.front()) {
        if (becomes(one.substr(1), other.substr(1), edits)) return true;
    }
    const bool swapped =
        one.size() > 1 && other.size() > 1 && one[0] == other[1] && one[1] == other[0];
    return (!one.empty() && becomes(one.substr(1), other, edits - 1)) ||
           (!other.empty() && becomes(one, other.substr(1), edits - 1)) ||
           (!one.empty() && !other.empty() && becomes(one.substr(1), other.substr(1), edits - 1)) ||
           (swapped && becomes(one.substr(2), other.substr(2), edits - 1));
}

}  // namespace

bool fits_pattern(std::string_view word, std::string_view pattern) {
    return fits(letters(word), letters(pattern));
}

bool is_about(std::string_view word, std::string_view meant, std::uint32_t edits) {
    const std::u32string one = letters(word);
    const std::u32string other = letters(meant);
    const bool first_is_right = edits > 1 || (!one.empty() && one.front() == other.front());
    return first_is_right && becomes(one, other, edits);
}

}  // namespace dateline::brute_force
