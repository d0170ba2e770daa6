#include "indexer/readers/text_encoding.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    TextEncoding encoding;
};

// Those of UTF-32 begin like those of UTF-16: the longer comes first.
constexpr std::array<Mark, 4> kMarks{{{"\xFF\xFE\0\0"sv, {4, std::endian::little, 4}},
                                      {"\0\0\xFE\xFF"sv, {4, std::endian::big, 4}},
                                      {"\xFF\xFE"sv, {2, std::endian::little, 2}},
                                      {"\xFE\xFF"sv, {2, std::endian::big, 2}}}};

constexpr std::array<TextEncoding, 4> kWithoutMark{{{4, std::endian::little},
                                                    {4, std::endian::big},
                                                    {2, std::endian::little},
                                                    {2, std::endian::big}}};

// What the head is when it is read in one way.
struct Reading {
    std::size_t units = 0;
    std::size_t bad = 0;  // No characters, or controls that no text has.
    std::size_t ascii = 0;
    std::size_t letters = 0;
    std::size_t blanks = 0;       // Blanks and line ends.
    std::size_t half_blanks = 0;  // Units with the byte of one, and another byte beside it.
};

char32_t unit_at(std::string_view text, std::size_t at, TextEncoding encoding) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < encoding.unit; ++i) {
        const std::size_t byte =
            encoding.order == std::endian::big ? at + i : at + encoding.unit - 1 - i;
        unit = (unit << 8U) | static_cast<unsigned char>(text[byte]);
    }
    return unit;
}

bool is_blank(char32_t code) {
    return code == U' ' || code == U'\n' || code == U'\r' || code == U'\t';
}

bool is_bad(char32_t code) {
    if (code > 0x10FFFF) return true;
    const int kind = u_charType(static_cast<UChar32>(code));
    return kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR || kind == U_SURROGATE ||
           (kind == U_CONTROL_CHAR && !is_blank(code) && code != U'\f' && code != 0x1E);
}

Reading read_as(std::string_view head, TextEncoding encoding) {
    Reading reading;
    for (std::size_t at = 0; at + encoding.unit <= head.size(); at += encoding.unit) {
        char32_t code = unit_at(head, at, encoding);
        ++reading.units;
        const bool high = encoding.unit == 2 && code >= 0xD800 && code < 0xDC00;
        if (high && at + 4 > head.size()) break;  // The head ends inside it.
        if (high) {
            const char32_t low = unit_at(head, at + 2, encoding);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        reading.bad += is_bad(code);
        reading.ascii += code < 0x80;
        reading.letters += u_isalpha(static_cast<UChar32>(code)) != 0;
        reading.blanks += is_blank(code);
        // The dashes and quotes of many scripts are U+20xx.
        const bool half = is_blank(code & 0xFFU) || (is_blank(code >> 8U) && code >> 8U != 0x20);
        reading.half_blanks += code >= 0x80 && (half);
    }
    return reading;
}

// New characters are unknown to an old table: a few may be.
bool is_text(const Reading& reading) {
    return reading.units > 1 && reading.bad * 50 <= reading.units;
}

// Pairs of letters of one byte each are ideographs when they are read as one; but then the blanks
// between the words are no blanks.
bool is_text_without_mark(const Reading& reading, TextEncoding encoding) {
    if (!is_text(reading)) return false;
    if (encoding.unit == 4) return true;
    if (reading.ascii * 5 >= reading.units * 4) return true;
    return reading.blanks > 0 && reading.blanks >= 3 * reading.half_blanks &&
           reading.letters * 2 >= reading.units;
}

}  // namespace

TextEncoding encoding_of(std::string_view head) {
    for (const Mark& mark : kMarks) {
        if (!head.starts_with(mark.bytes)) continue;
        const std::string_view text = head.substr(mark.bytes.size());
        const Reading reading = read_as(text, mark.encoding);
        if (reading.bad * 10 <= reading.units) return mark.encoding;
    }
    if (head.find('\0') == std::string_view::npos) return {};
    for (const TextEncoding encoding : kWithoutMark) {
        if (is_text_without_mark(read_as(head, encoding), encoding)) return encoding;
    }
    return {};
}

}  // namespace dateline
