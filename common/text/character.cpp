#include "common/text/character.h"

#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cctype>
#include <memory>
#include <vector>

#include "common/text/utf8.h"

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

constexpr std::array<Range, 12> kInvisible{{{0x00AD, 0x00AD},
                                            {0x034F, 0x034F},
                                            {0x061C, 0x061C},
                                            {0x0640, 0x0640},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x2064},
                                            {0x2066, 0x206F},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xE0100, 0xE01EF}}};

constexpr std::array<Range, 11> kAccents{{{0x0300, 0x034E},
                                          {0x0350, 0x036F},
                                          {0x0483, 0x0487},
                                          {0x0591, 0x05C7},
                                          {0x0610, 0x061A},
                                          {0x064B, 0x065F},
                                          {0x0670, 0x0670},
                                          {0x06D6, 0x06ED},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0xFE20, 0xFE2F}}};

constexpr std::array<char32_t, 6> kApostrophes{U'\'', 0x2018, 0x2019, 0x201B, 0x02BC, 0xFF07};
constexpr std::array<char32_t, 4> kHyphens{U'-', 0x2010, 0x2011, 0xFF0D};
constexpr std::array<char32_t, 3> kIdeographsOfNoScript{0x30FC, 0x3005, 0xFF70};  // ー 々 ｰ

constexpr std::array<UScriptCode, 8> kScriptsWithoutBlanks{
    USCRIPT_HAN,  USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL,
    USCRIPT_THAI, USCRIPT_LAO,      USCRIPT_KHMER,    USCRIPT_MYANMAR};

// Letters that have no decomposition but that people type without their stroke or as two.
struct Folding {
    char32_t letter;
    std::string_view plain;
};
constexpr std::array<Folding, 15> kFoldings{{{0x00DF, "ss"},
                                             {0x00E6, "ae"},
                                             {0x00F0, "d"},
                                             {0x00F8, "o"},
                                             {0x00FE, "th"},
                                             {0x0111, "d"},
                                             {0x0127, "h"},
                                             {0x0131, "i"},
                                             {0x0142, "l"},
                                             {0x0153, "oe"},
                                             {0x0167, "t"},
                                             {0x0643, "\xDA\xA9"},    // Arabic kaf -> Persian keheh
                                             {0x0649, "\xDB\x8C"},    // alef maksura -> Persian yeh
                                             {0x064A, "\xDB\x8C"},    // Arabic yeh -> Persian yeh
                                             {0x0629, "\xD9\x87"}}};  // teh marbuta -> heh

template <std::size_t N>
bool contains(const std::array<char32_t, N>& set, char32_t code) {
    return std::ranges::find(set, code) != set.end();
}

bool is_ideograph(char32_t code) {
    if (contains(kIdeographsOfNoScript, code)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    const auto category = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(code)));
    const bool in_word = u_isalpha(static_cast<UChar32>(code)) != 0 ||
                         category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK;
    return in_word &&
           std::ranges::find(kScriptsWithoutBlanks, script) != kScriptsWithoutBlanks.end();
}

CharacterClass classify(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    if (code == U'&' || code == 0xFF06) return CharacterClass::Ampersand;
    if (contains(kApostrophes, code)) return CharacterClass::Apostrophe;
    if (contains(kHyphens, code)) return CharacterClass::Hyphen;
    if (in_ranges(kInvisible, code)) return CharacterClass::Invisible;
    if (in_ranges(kAccents, code)) return CharacterClass::Accent;
    if (is_ideograph(code)) return CharacterClass::Ideograph;
    if (u_isdigit(c) != 0) return CharacterClass::Digit;
    if (u_isalpha(c) != 0) return CharacterClass::Letter;
    const std::uint32_t mask = U_GET_GC_MASK(c);
    return (mask & U_GC_M_MASK) != 0 ? CharacterClass::Mark : CharacterClass::Separator;
}

icu::UnicodeString normalise(const icu::Normalizer2* form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form->normalize(text, status);
    assert(U_SUCCESS(status) && "ICU normalises any code point");
    return result;
}

const icu::Normalizer2* normaliser(const icu::Normalizer2* (*instance)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = instance(status);
    assert(U_SUCCESS(status) && "ICU's normalisation data is part of the library");
    return form;
}

std::string lower_form(char32_t code) {
    static const icu::Normalizer2* const nfkc = normaliser(icu::Normalizer2::getNFKCInstance);
    const icu::UnicodeString composed =
        normalise(nfkc, icu::UnicodeString(static_cast<UChar32>(code)));
    std::string lower;
    for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
        append_utf8(lower, static_cast<char32_t>(u_tolower(composed.char32At(i))));
    }
    return lower;
}

void append_folded(std::string& folded, char32_t code) {
    const auto folding = std::ranges::find(kFoldings, code, &Folding::letter);
    if (folding != kFoldings.end()) {
        folded += folding->plain;
    } else if (const int32_t digit = u_charDigitValue(static_cast<UChar32>(code));
               digit >= 0 && u_isdigit(static_cast<UChar32>(code)) != 0) {
        folded.push_back(static_cast<char>('0' + digit));
    } else {
        append_utf8(folded, code);
    }
}

std::string folded_form(char32_t code) {
    static const icu::Normalizer2* const nfkd = normaliser(icu::Normalizer2::getNFKDInstance);
    static const icu::Normalizer2* const nfc = normaliser(icu::Normalizer2::getNFCInstance);
    icu::UnicodeString parts = normalise(nfkd, icu::UnicodeString(static_cast<UChar32>(code)));
    icu::UnicodeString kept;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        if (!in_ranges(kAccents, static_cast<char32_t>(part))) kept.append(u_tolower(part));
    }
    kept = normalise(nfc, kept);
    std::string folded;
    for (int32_t i = 0; i < kept.length(); i = kept.moveIndex32(i, 1)) {
        append_folded(folded, static_cast<char32_t>(kept.char32At(i)));
    }
    return folded;
}

// 256 characters and the bytes that their views point at.
constexpr char32_t kPageSize = 256;
constexpr std::size_t kPageCount = 0x110000 / kPageSize;

struct Page {
    std::array<Character, kPageSize> characters;
    std::vector<std::string> forms;
};

std::unique_ptr<Page> make_page(std::size_t number) {
    auto page = std::make_unique<Page>();
    page->forms.reserve(2 * kPageSize);  // Views point into it: it must never grow.
    const auto keep = [&](std::string form) -> std::string_view {
        return page->forms.emplace_back(std::move(form));
    };
    for (char32_t i = 0; i < kPageSize; ++i) {
        const char32_t code = static_cast<char32_t>(number) * kPageSize + i;
        if (code >= 0xD800 && code <= 0xDFFF) continue;  // Surrogates are no characters.
        Character& entry = page->characters[i];
        entry.character_class = classify(code);
        entry.upper = u_isUUppercase(static_cast<UChar32>(code)) != 0 ||
                      u_istitle(static_cast<UChar32>(code)) != 0;
        entry.lower = keep(lower_form(code));
        entry.folded = entry.character_class == CharacterClass::Accent ? std::string_view()
                                                                       : keep(folded_form(code));
    }
    return page;
}

const Page& find_page(std::size_t number) {
    static std::array<std::atomic<const Page*>, kPageCount> pages{};
    std::atomic<const Page*>& slot = pages[number];
    if (const Page* page = slot.load(std::memory_order_acquire)) return *page;
    auto made = make_page(number);
    const Page* expected = nullptr;
    if (slot.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) {
        return *made.release();  // Lives as long as the process.
    }
    return *expected;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char to_ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

const Character& character(char32_t code) {
    assert(code <= 0x10FFFF);
    return find_page(code / kPageSize).characters[code % kPageSize];
}

std::string fold_text(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii_letter_or_digit(text[at])) {
            folded.push_back(to_ascii_lower(text[at++]));
            continue;
        }
        const DecodedCharacter decoded = decode_utf8(text, at);
        at += decoded.length;
        if (u_isUWhiteSpace(static_cast<UChar32>(decoded.code)) != 0) {
            if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
            continue;
        }
        const Character& entry = character(decoded.code);
        if (entry.character_class != CharacterClass::Invisible) folded += entry.folded;
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

std::string compose(std::string_view text) {
    static const icu::Normalizer2* const nfc = normaliser(icu::Normalizer2::getNFCInstance);
    const auto unicode = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string composed;
    normalise(nfc, unicode).toUTF8String(composed);
    return composed;
}

}  // namespace dateline
