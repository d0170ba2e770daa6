#include "common/text/character_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "common/text/character_class.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Letters that have no decomposition but that people type without their stroke, as two, or as the
// letter of a neighbouring alphabet that looks the same.
struct Folding {
    char32_t letter;
    std::string_view plain;
};
constexpr std::string_view kAlef = "\u0627", kHeh = "\u0647", kKeheh = "\u06A9", kYeh = "\u06CC";
constexpr std::array<Folding, 26> kFoldings{{
    {0x00DF, "ss"},   {0x00E6, "ae"}, {0x00F0, "d"},    {0x00F8, "o"}, {0x00FE, "th"},
    {0x0111, "d"},    {0x0127, "h"},  {0x0131, "i"},    {0x0142, "l"}, {0x0153, "oe"},
    {0x0167, "t"},    {0x03C2, "σ"},  {0x0643, kKeheh},  // Arabic kaf
    {0x06AA, kKeheh},                                    // Swash kaf
    {0x0649, kYeh},                                      // Alef maksura
    {0x064A, kYeh},                                      // Arabic yeh
    {0x0629, kHeh},                                      // Teh marbuta
    {0x06BE, kHeh},                                      // Heh doachashmee
    {0x06C1, kHeh},                                      // Heh goal
    {0x06C2, kHeh},                                      // Heh goal with hamza
    {0x06C3, kHeh},                                      // Teh marbuta goal
    {0x06D5, kHeh},                                      // Ae, the bare form of heh with yeh above
    {0x0671, kAlef},                                     // Alef wasla
    {0x0672, kAlef},                                     // Alef with wavy hamza
    {0x0673, kAlef},                                     // The same, below
    {0x0675, kAlef},                                     // High hamza alef
}};

// Typography that says the same. Apostrophes and hyphens have classes of their own.
struct Sign {
    char32_t first;
    char32_t last;
    std::string_view plain;
};
constexpr std::array<Sign, 12> kSigns{{{0x00AB, 0x00AB, "\""},
                                       {0x00BB, 0x00BB, "\""},
                                       {0x05F4, 0x05F4, "\""},
                                       {0x2012, 0x2015, "-"},
                                       {0x201C, 0x201F, "\""},
                                       {0x2033, 0x2033, "\""},
                                       {0x2212, 0x2212, "-"},
                                       {0x201A, 0x201A, "'"},
                                       {0x2039, 0x203A, "'"},
                                       {0x301D, 0x301F, "\""},
                                       {0xFE58, 0xFE58, "-"},
                                       {0xFF02, 0xFF02, "\""}}};

const icu::Normalizer2& normaliser(const icu::Normalizer2* (*instance)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = instance(status);
    assert(U_SUCCESS(status) && "ICU's normalisation data is part of the library");
    return *form;
}

icu::UnicodeString normalise(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(text, status);
    assert(U_SUCCESS(status) && "ICU normalises any code point");
    return result;
}

template <typename Visit>
void for_each_code(const icu::UnicodeString& text, const Visit& visit) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        visit(static_cast<char32_t>(text.char32At(i)));
    }
}

bool is_of_words(CharacterClass character_class) {
    using enum CharacterClass;
    return character_class == Letter || character_class == Digit || character_class == Mark ||
           character_class == Ideograph || character_class == WholeWord;
}

// What a letter's forms leave out: "ŀ" is "l·", "ŉ" is "ʼn", a final form has a tatweel.
bool is_left_out(char32_t part, bool of_words) {
    const CharacterClass its = own_class_of(part);
    if (its == CharacterClass::Accent) return true;
    return of_words && !is_of_words(its);
}

// Without the cost of normalising what has no decomposition, as most have none.
bool decompose(char32_t code, icu::UnicodeString& parts) {
    static const icu::Normalizer2& nfkd = normaliser(icu::Normalizer2::getNFKDInstance);
    return nfkd.getDecomposition(static_cast<UChar32>(code), parts) != 0;
}

icu::UnicodeString without_accents(const icu::UnicodeString& text, bool of_words) {
    icu::UnicodeString kept;
    const auto keep = [&](char32_t part) {
        if (!is_left_out(part, of_words)) kept.append(static_cast<UChar32>(part));
    };
    for_each_code(text, [&](char32_t code) {
        icu::UnicodeString parts;
        if (decompose(code, parts)) {
            for_each_code(parts, keep);
        } else {
            keep(code);
        }
    });
    return kept;
}

void append_folded(std::string& folded, char32_t code) {
    const auto folding = std::ranges::find(kFoldings, code, &Folding::letter);
    if (folding != kFoldings.end()) {
        folded += folding->plain;
    } else if (u_isdigit(static_cast<UChar32>(code)) != 0) {
        folded.push_back(static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(code))));
    } else {
        append_utf8(folded, code);
    }
}

}  // namespace

std::u32string compatible_form(char32_t code) {
    constexpr char32_t kFirstHangul = 0xAC00, kLastHangul = 0xD7A3;  // They compose again.
    icu::UnicodeString parts;
    const bool itself = code >= kFirstHangul && code <= kLastHangul;
    if (itself || !decompose(code, parts)) return {code};
    static const icu::Normalizer2& nfkc = normaliser(icu::Normalizer2::getNFKCInstance);
    std::u32string form;
    for_each_code(normalise(nfkc, icu::UnicodeString(static_cast<UChar32>(code))),
                  [&](char32_t part) { form.push_back(part); });
    return form;
}

std::string lower_form(char32_t code, CharacterClass character_class) {
    std::string lower;
    for (const char32_t part : compatible_form(code)) {
        if (is_of_words(character_class) && own_class_of(part) != CharacterClass::Accent &&
            !is_of_words(own_class_of(part))) {
            continue;
        }
        append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(part))));
    }
    return lower;
}

std::string folded_form(char32_t code, CharacterClass character_class) {
    if (character_class == CharacterClass::Accent) return {};
    if (character_class == CharacterClass::Apostrophe) return "'";
    if (character_class == CharacterClass::Hyphen) return "-";
    const auto sign = std::ranges::find_if(
        kSigns, [code](const Sign& row) { return code >= row.first && code <= row.last; });
    if (sign != kSigns.end()) return std::string(sign->plain);
    constexpr char32_t kEndOfAscii = 0x80;
    if (code < kEndOfAscii) {
        return {static_cast<char>(u_tolower(static_cast<UChar32>(code)))};
    }

    static const icu::Normalizer2& nfc = normaliser(icu::Normalizer2::getNFCInstance);
    const bool of_words = is_of_words(character_class);
    icu::UnicodeString kept =
        without_accents(icu::UnicodeString(static_cast<UChar32>(code)), of_words);
    kept = without_accents(kept.foldCase(), of_words);
    if (kept.length() > 1) kept = normalise(nfc, kept);
    std::string folded;
    for_each_code(kept, [&](char32_t part) { append_folded(folded, part); });
    return folded;
}

}  // namespace dateline
