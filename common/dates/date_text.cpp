#include "common/dates/date_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Sign {
    char32_t code;
    char plain;
};
constexpr auto kSigns = std::to_array<Sign>({
    {U'\u2212', '-'},
    {U'\uFF0D', '-'},
    {U'\u060C', ','},
    {U'\u3001', ','},
    {U'\uFF0C', ','},
    {U'\uFF0E', '.'},
    {U'\uFF1A', ':'},
    {U'\uFF08', '('},
    {U'\uFF09', ')'},
    {U'\uFF0F', '/'},
    {U'\uFF0B', '+'},
    {U'\u2019', '\''},
    {U'\u02BC', '\''},
    {U'\u00B7', ','},
    {U'\u2022', ','},
});

// The sign of ASCII that a character stands for in a date; 0 for none.
char plain_sign(char32_t code) {
    const auto found = std::ranges::find(kSigns, code, &Sign::code);
    if (found != kSigns.end()) return found->plain;
    const auto signed_code = static_cast<UChar32>(code);
    if (u_isUWhiteSpace(signed_code)) return ' ';
    return u_charType(signed_code) == U_DASH_PUNCTUATION ? '-' : '\0';
}

}  // namespace

std::string plain_date_text(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            plain += text[at++];
            continue;
        }
        const DecodedCharacter decoded = decode_utf8(text, at);
        const std::string_view bytes = text.substr(at, decoded.length);
        at += decoded.length;
        const Character& entry = character(decoded.code);
        if (entry.character_class == CharacterClass::Digit) {
            plain += entry.folded;
        } else if (entry.character_class != CharacterClass::Invisible) {
            const char sign = plain_sign(decoded.code);
            sign != '\0' ? plain += sign : plain += bytes;
        }
    }
    return plain;
}

}  // namespace dateline
