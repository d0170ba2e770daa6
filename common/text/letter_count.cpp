#include "common/text/letter_count.h"

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Of the character at `at`; returns its bytes.
std::size_t count_at(std::string_view text, std::size_t at, LetterCount& found) {
    const DecodedCharacter decoded = decode_utf8(text, at);
    const Character& one = character(decoded.code);
    const bool is_letter = one.character_class == CharacterClass::Letter ||
                           one.character_class == CharacterClass::Ideograph;
    if (one.upper) {
        ++found.capitals;
    } else if (is_letter) {
        ++found.others;
    }
    return decoded.length;
}

}  // namespace

LetterCount count_letters(std::string_view text) {
    LetterCount found;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x80U) {
            at += count_at(text, at, found);
            continue;
        }
        found.capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        found.others += c >= 'a' && c <= 'z' ? 1 : 0;
        ++at;
    }
    return found;
}

}  // namespace dateline
