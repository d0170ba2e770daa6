#include "common/text/terminal_text.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_blank(char32_t code) {
    return code == U'\t' || code == U'\n' || code == U'\r' || code == 0x2028 || code == 0x2029 ||
           code == 0x85;
}

bool is_harmful(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool reorders = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || reorders || code == 0xFEFF || (code >= 0xE0000 && code <= 0xE007F);
}

std::size_t column_count(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    const int8_t category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        at += decoded.length;
        if (is_blank(decoded.code)) {
            safe.push_back(' ');
        } else if (!is_harmful(decoded.code)) {
            append_utf8(safe, decoded.code);
        }
    }
    return safe;
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        at += decoded.length;
        columns += column_count(decoded.code);
    }
    return columns;
}

std::string_view fit(std::string_view text, std::size_t columns) {
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        used += column_count(decoded.code);
        if (used > columns) return text.substr(0, at);
        at += decoded.length;
    }
    return text;
}

}  // namespace dateline
