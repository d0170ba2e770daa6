#include "common/text/character_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "common/text/character_form.h"

namespace dateline {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool in_ranges(const std::array<Range, N>& ranges, char32_t code) {
    return std::ranges::any_of(
        ranges, [code](const Range& range) { return code >= range.first && code <= range.last; });
}

template <std::size_t N>
bool contains(const std::array<char32_t, N>& set, char32_t code) {
    return std::ranges::find(set, code) != set.end();
}

constexpr std::array<Range, 15> kInvisible{{{0x00AD, 0x00AD},
                                            {0x034F, 0x034F},
                                            {0x061C, 0x061C},
                                            {0x115F, 0x1160},
                                            {0x0640, 0x0640},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x2064},
                                            {0x2066, 0x206F},
                                            {0x3164, 0x3164},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFA0, 0xFFA0},
                                            {0xE0100, 0xE01EF}}};

// Not the Hebrew maqaf, paseq, sof pasuq and nun hafukha, which stand between the points.
constexpr std::array<Range, 19> kAccents{{{0x0300, 0x034E},
                                          {0x0350, 0x036F},
                                          {0x0483, 0x0489},
                                          {0x0591, 0x05BD},
                                          {0x05BF, 0x05BF},
                                          {0x05C1, 0x05C2},
                                          {0x05C4, 0x05C5},
                                          {0x05C7, 0x05C7},
                                          {0x0610, 0x061A},
                                          {0x064B, 0x065F},
                                          {0x0670, 0x0670},
                                          {0x06D6, 0x06ED},
                                          {0x08CA, 0x08E1},
                                          {0x08E3, 0x08FF},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0x20D0, 0x20F0},
                                          {0xFB1E, 0xFB1E},
                                          {0xFE20, 0xFE2F}}};

// ' ` ´ ʹ ʺ ʻ ʼ ʽ ʾ ʿ ˮ ׳ ‘ ’ ‛ ′ ＇ ｀
constexpr std::array<char32_t, 18> kApostrophes{U'\'',  U'`',   0x00B4, 0x02B9, 0x02BA, 0x02BB,
                                                0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02EE, 0x05F3,
                                                0x2018, 0x2019, 0x201B, 0x2032, 0xFF07, 0xFF40};
// - ֊ ־ (maqaf) ‐ ‑ ﹣ －
constexpr std::array<char32_t, 7> kHyphens{U'-', 0x058A, 0x05BE, 0x2010, 0x2011, 0xFE63, 0xFF0D};
constexpr std::array<char32_t, 3> kIdeographsOfNoScript{0x30FC, 0x3005, 0xFF70};  // ー 々 ｰ
// Said of a name and no part of it. ™ ℠
constexpr std::array<char32_t, 2> kMarksOfTrade{0x2122, 0x2120};

constexpr std::array<UScriptCode, 8> kScriptsWithoutBlanks{
    USCRIPT_HAN,  USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL,
    USCRIPT_THAI, USCRIPT_LAO,      USCRIPT_KHMER,    USCRIPT_MYANMAR};

UCharCategory category_of(char32_t code) {
    return static_cast<UCharCategory>(u_charType(static_cast<UChar32>(code)));
}

bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0 || category_of(code) == U_LETTER_NUMBER;
}

bool is_ideograph(char32_t code) {
    if (contains(kIdeographsOfNoScript, code)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    const UCharCategory category = category_of(code);
    const bool in_word =
        is_letter(code) || category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK;
    return in_word &&
           std::ranges::find(kScriptsWithoutBlanks, script) != kScriptsWithoutBlanks.end();
}

// Without the brackets, the full stop or the degree sign of ⑴ ⒈ ℃.
std::u32string_view without_signs_around(std::u32string_view form) {
    const auto is_sign = [](char32_t part) {
        return own_class_of(part) == CharacterClass::Separator;
    };
    while (!form.empty() && is_sign(form.front())) form.remove_prefix(1);
    while (!form.empty() && is_sign(form.back())) form.remove_suffix(1);
    return form;
}

// A sign that stands for these characters.
CharacterClass class_of_sign(char32_t code, std::u32string_view form) {
    const std::u32string_view word = without_signs_around(form);
    const auto any = [&](CharacterClass wanted) {
        return std::ranges::any_of(word,
                                   [&](char32_t part) { return own_class_of(part) == wanted; });
    };
    using enum CharacterClass;
    constexpr std::array kBetweenWords{Separator, Apostrophe, Hyphen, Ampersand, Invisible};
    if (contains(kMarksOfTrade, code) || std::ranges::any_of(kBetweenWords, any)) return Separator;
    if (any(Ideograph)) return Ideograph;
    if (!any(Letter) && !any(Digit)) return Separator;
    const auto circled =
        u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_DECOMPOSITION_TYPE) == U_DT_CIRCLE;
    if (word.size() < form.size() || (circled && !any(Letter))) return WholeWord;
    return any(Letter) ? Letter : Digit;
}

// A letter that is written as a blank with marks, as marks, or as several words.
CharacterClass class_of_letter(const std::u32string& form) {
    const auto all = [&](auto&&... classes) {
        return std::ranges::all_of(form, [&](char32_t part) {
            const CharacterClass its =
                part == U' ' ? CharacterClass::Invisible : own_class_of(part);
            return ((its == classes) || ...);
        });
    };
    using enum CharacterClass;
    if (all(Accent, Invisible)) return Accent;
    if (all(Mark)) return Mark;
    return form.find(U' ') == std::u32string::npos ? Letter : Separator;
}

}  // namespace

CharacterClass own_class_of(char32_t code) {
    if (code == U'&' || code == 0xFF06) return CharacterClass::Ampersand;
    if (contains(kApostrophes, code)) return CharacterClass::Apostrophe;
    if (contains(kHyphens, code)) return CharacterClass::Hyphen;
    if (in_ranges(kInvisible, code)) return CharacterClass::Invisible;
    if (in_ranges(kAccents, code)) return CharacterClass::Accent;
    if (is_ideograph(code)) return CharacterClass::Ideograph;
    if (u_isdigit(static_cast<UChar32>(code)) != 0) return CharacterClass::Digit;
    if (is_letter(code)) return CharacterClass::Letter;
    const std::uint32_t mask = U_GET_GC_MASK(static_cast<UChar32>(code));
    return (mask & U_GC_M_MASK) != 0 ? CharacterClass::Mark : CharacterClass::Separator;
}

CharacterClass class_of(char32_t code) {
    const CharacterClass own = own_class_of(code);
    if (own != CharacterClass::Letter && own != CharacterClass::Separator) return own;
    const std::u32string form = compatible_form(code);
    if (form.size() == 1 && form.front() == code) return own;
    return own == CharacterClass::Letter ? class_of_letter(form) : class_of_sign(code, form);
}

}  // namespace dateline
