#include "common/text/terminal_text.h"

#include <unicode/uchar.h>

#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Ascending.
constexpr std::array<Range, 15> kUnprintable{{
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0xAD, 0xAD},      // The soft hyphen.
    {0x61C, 0x61C},    // The Arabic letter mark.
    {0x180E, 0x180E},  // A vowel separator without width.
    {0x200B, 0x200B},  // A blank without width.
    {0x200E, 0x200F},  // Marks of direction.
    {0x2028, 0x202E},  // Separators, embeddings, overrides.
    {0x2060, 0x206F},  // Joiners and operators without width, isolates.
    {0xFEFF, 0xFEFF},  // The byte order mark.
    {0xFFF9, 0xFFFB},  // Annotations.
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE00FF},  // Tags.
    {0xE01F0, 0xE0FFF},
}};

bool is_blank(char32_t code) {
    return code == U'\t' || code == U'\n' || code == U'\r' || code == 0x2028 || code == 0x2029 ||
           code == 0x85;
}

// What decode_utf8() gives for a byte that begins nothing.
bool is_invalid(const DecodedCharacter& decoded) {
    return decoded.code == kReplacementCharacter && decoded.length == 1;
}

// A copy of the text, in which `replace(safe, code, byte)` has put something in the place of what
// is unprintable, or of an invalid byte: then the code is U+FFFD.
template <typename Replace>
std::string replaced(std::string_view text, const Replace& replace) {
    std::string safe;
    safe.reserve(text.size());
    std::size_t kept = 0;  // Up to there all is in `safe`.
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        if (is_unprintable(decoded.code) || is_invalid(decoded)) {
            safe.append(text, kept, at - kept);
            replace(safe, decoded.code, static_cast<unsigned char>(text[at]));
            kept = at + decoded.length;
        }
        at += decoded.length;
    }
    return safe.append(text, kept);
}

// At least `digits` of them.
void append_hex(std::string& text, char32_t number, unsigned digits, std::string_view letters) {
    constexpr unsigned kBits = 4;
    while (digits < 8 && number >> (kBits * digits) != 0) ++digits;
    for (; digits > 0; --digits) text += letters[number >> (kBits * (digits - 1)) & 0xFU];
}

void append_visible(std::string& text, char32_t code, unsigned char byte) {
    if (code == kReplacementCharacter || code < 0x80) {
        text += "\\x";
        append_hex(text, byte, 2, "0123456789abcdef");
    } else {
        text += "<U+";
        append_hex(text, code, 4, "0123456789ABCDEF");
        text += '>';
    }
}

void append_json_escape(std::string& json, char32_t unit) {
    json += "\\u";
    append_hex(json, unit, 4, "0123456789abcdef");
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

bool is_unprintable(char32_t code) {
    if (code < 0x7F) return code < 0x20;  // Most of what there is.
    for (const Range& range : kUnprintable) {
        if (code <= range.last) return code >= range.first;
    }
    return false;
}

std::string harmless(std::string_view text) {
    return replaced(text, [](std::string& safe, char32_t code, unsigned char /*byte*/) {
        if (is_blank(code)) safe += ' ';
        if (code == kReplacementCharacter) append_utf8(safe, code);
    });
}

std::string visible(std::string_view text) {
    return replaced(text, append_visible);
}

std::string visible_lines(std::string_view text) {
    return replaced(text, [](std::string& safe, char32_t code, unsigned char byte) {
        if (code == U'\n' || code == U'\t') {
            safe += static_cast<char>(byte);
        } else {
            append_visible(safe, code, byte);
        }
    });
}

std::string printable_line(std::string_view text) {
    return replaced(text, [](std::string& safe, char32_t code, unsigned char byte) {
        if (code < 0x80) safe += static_cast<char>(byte);
    });
}

std::string harmless_json(std::string_view json) {
    return replaced(json, [](std::string& safe, char32_t code, unsigned char byte) {
        constexpr char32_t kBeyondUnits = 0x10000;
        if (code == U'\n') {  // Between the values: inside a string JSON escapes it.
            safe += static_cast<char>(byte);
        } else if (code < kBeyondUnits) {
            append_json_escape(safe, code);
        } else {
            append_json_escape(safe, 0xD800 + ((code - kBeyondUnits) >> 10U));
            append_json_escape(safe, 0xDC00 + ((code - kBeyondUnits) & 0x3FFU));
        }
    });
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
