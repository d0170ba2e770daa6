#include "indexer/encoding/letter_order.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_small(char32_t code) {
    return u_islower(static_cast<UChar32>(code)) != 0;
}

// Not U+FFFD, a control or nothing at all.
bool is_character(char32_t code) {
    const int kind = u_charType(static_cast<UChar32>(code));
    return code != kReplacementCharacter && kind != U_CONTROL_CHAR && kind != U_UNASSIGNED &&
           kind != U_PRIVATE_USE_CHAR;
}

// What stands inside words though it is no letter.
bool joins_letters(char32_t code) {
    constexpr std::u32string_view kJoints =
        U"\u2019\u00B7\u00AD\u2010\u2011\u2013\u2014\u2018\u2026\u200C";
    const int kind = u_charType(static_cast<UChar32>(code));
    return kJoints.find(code) != std::u32string_view::npos || kind == U_SPACE_SEPARATOR ||
           kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK ||
           kind == U_MODIFIER_LETTER;
}

bool is_odd(char32_t before, char32_t code, char32_t after) {
    if (!is_character(code)) return true;
    if (is_letter(code)) return u_isupper(static_cast<UChar32>(code)) != 0 && is_small(before);
    return is_letter(before) && is_letter(after) && before < 0x3000 && after < 0x3000 &&
           !joins_letters(code);
}

}  // namespace

LetterOrder letter_order(std::string_view text) {
    LetterOrder order;
    char32_t before = U' ';
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        at += character.length;
        if (character.code >= 0x80) {
            const char32_t after = at < text.size() ? decode_utf8(text, at).code : U' ';
            ++order.characters;
            order.letters += is_letter(character.code) ? 1 : 0;
            order.odd += is_odd(before, character.code, after) ? 1 : 0;
        }
        before = character.code;
    }
    return order;
}

}  // namespace dateline
