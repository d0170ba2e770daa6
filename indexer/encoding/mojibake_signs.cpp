#include "indexer/encoding/mojibake_signs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

struct Range {
    char32_t first, last;
};

// Signs whose bytes are three that stand together in no text: quotes, dashes, dots, euro, trade
// mark, and what lists are made with. Then emoji, of four.
constexpr std::array<Range, 9> kSigns{{{0x2010, 0x2015},
                                       {0x2018, 0x201F},
                                       {0x2020, 0x2022},
                                       {0x2026, 0x2026},
                                       {0x2030, 0x203A},
                                       {0x20AC, 0x20AC},
                                       {0x2122, 0x2122},
                                       {0xFEFF, 0xFEFF},
                                       {0x1F300, 0x1FAFF}}};
// Letters beyond Latin, as far as news is written in them.
constexpr std::array<Range, 10> kLetters{{{0x0386, 0x03CE},
                                          {0x0400, 0x045F},
                                          {0x0490, 0x0491},
                                          {0x05D0, 0x05EA},
                                          {0x0621, 0x064A},
                                          {0x067E, 0x06CC},
                                          {0x0E01, 0x0E4E},
                                          {0x3041, 0x30FC},
                                          {0x4E00, 0x9FFF},
                                          {0xAC00, 0xD7A3}}};

template <std::size_t N>
bool is_among(const std::array<Range, N>& ranges, char32_t code) {
    return std::ranges::any_of(
        ranges, [code](const Range& row) { return code >= row.first && code <= row.last; });
}

bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_ascii_small(char32_t code) {
    return code >= U'a' && code <= U'z';
}

// What stands after a word, or before one: it may be no part of anything misread.
bool stands_beside_words(char32_t code) {
    constexpr std::u32string_view kBeside =
        U"\u00A0\u00AD\u00AB\u00BB\u00B7\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A\u2013"
        U"\u2014"
        U"\u2026\u2022\u2122\u00AE\u00B0\u00B9\u00B2\u00B3\u00AA\u00BA";
    return kBeside.find(code) != std::u32string_view::npos;
}

// With what CP1252 has besides, so that what was misread several times is found.
bool is_latin_letter(char32_t code) {
    const bool is_letter = code >= 0xC0 && code <= 0x17F && code != 0xD7 && code != 0xF7;
    return is_letter || code == 0x192 || code == 0x2C6 || code == 0x2DC;
}

// Before a sign of Latin-1 that got a letter in front of it, as in "20Â°C" and "mot Â»": hardly a
// capital, for then the letter would be one of that word.
bool stands_before_sign(char32_t before) {
    constexpr std::u32string_view kBefore = U" \n\t.,;:!?)0123456789";
    return is_ascii_small(before) || kBefore.find(before) != std::u32string_view::npos;
}

Sureness sureness_of_latin(const MisreadCharacter& found, const Surroundings& around) {
    if (around.run >= 2) return Sureness::Certain;
    const bool before = is_letter(around.before);
    const bool after = is_letter(around.after);
    const bool inside = stands_beside_words(found.last)
                            ? before && after && is_ascii_small(around.before)
                            : before || after;
    return inside ? Sureness::Certain : Sureness::WithOthers;
}

}  // namespace

Sureness sureness_of_western(const MisreadCharacter& found, const Surroundings& around) {
    if (is_among(kSigns, found.meant)) return Sureness::Certain;
    if (is_latin_letter(found.meant) && found.count == 2) return sureness_of_latin(found, around);
    if (found.meant >= 0xA0 && found.meant < 0xC0) {
        const bool sure = stands_before_sign(around.before) || around.run >= 2;
        return sure ? Sureness::Certain : Sureness::WithOthers;
    }
    if (!is_among(kLetters, found.meant)) return Sureness::None;
    if (around.run >= 2) return Sureness::Certain;
    return found.count == 2 && found.meant < 0x500 ? Sureness::WithOthers : Sureness::None;
}

Sureness sureness_of_cyrillic(const MisreadCharacter& found, const Surroundings& around) {
    constexpr std::size_t kFewest = 3;
    if (is_among(kSigns, found.meant)) return Sureness::Certain;
    const bool is_letter = found.meant >= 0x400 && found.meant <= 0x491;
    const bool is_sign = found.meant >= 0xA0 && found.meant < 0xC0;
    if (!is_letter && !is_sign) return Sureness::None;
    return is_letter && around.run >= kFewest ? Sureness::Certain : Sureness::WithOthers;
}

Sureness sureness_of_mac(const MisreadCharacter& found, const Surroundings& around) {
    // "‚Ä" and an umlaut may begin a word after a low quote; "√π" is a sum.
    constexpr std::u32string_view kDoubtful = U"öüäπ";
    if (kDoubtful.find(found.last) != std::u32string_view::npos) return Sureness::WithOthers;
    if (is_among(kSigns, found.meant)) return Sureness::Certain;
    const bool is_sign = found.meant >= 0xA0 && found.meant < 0xC0;
    if (!is_latin_letter(found.meant)) return is_sign ? Sureness::WithOthers : Sureness::None;
    return found.lead == U'√' && (is_letter(around.before) || is_letter(around.after))
               ? Sureness::Certain
               : Sureness::WithOthers;
}

}  // namespace dateline
