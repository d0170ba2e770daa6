// The rooms of common/text: UTF-8, characters, counts, text for the terminal, the arena.
#include <gtest/gtest.h>

#include <limits>

#include "common/text/arena.h"
#include "common/text/character.h"
#include "common/text/counts.h"
#include "common/text/nfc.h"
#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct DecodeCase {
    std::string name;
    std::string bytes;
    char32_t code;
    std::size_t length;
};

class DecodeUtf8Test : public testing::TestWithParam<DecodeCase> {};

TEST_P(DecodeUtf8Test, Gives) {
    const DecodedCharacter decoded = decode_utf8(GetParam().bytes, 0);
    EXPECT_EQ(decoded.code, GetParam().code);
    EXPECT_EQ(decoded.length, GetParam().length);
}

const DecodeCase kDecoded[] = {
    {"Zero", "\0"s, 0, 1},
    {"Ascii", "a", U'a', 1},
    {"LastOfOne", "\x7F", 0x7F, 1},
    {"FirstOfTwo", "\xC2\x80", 0x80, 2},
    {"LastOfTwo", "\xDF\xBF", 0x7FF, 2},
    {"FirstOfThree", "\xE0\xA0\x80", 0x800, 3},
    {"BeforeTheSurrogates", "\xED\x9F\xBF", 0xD7FF, 3},
    {"LastOfThree", "\xEF\xBF\xBF", 0xFFFF, 3},
    {"FirstOfFour", "\xF0\x90\x80\x80", 0x10000, 4},
    {"LastOfAll", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
    {"Continuation",
     "\x80"
     "a",
     kReplacementCharacter, 1},
    {"OverlongOfTwo", "\xC0\x80", kReplacementCharacter, 1},
    {"OverlongOfThree", "\xE0\x9F\xBF", kReplacementCharacter, 1},
    {"OverlongOfFour", "\xF0\x8F\xBF\xBF", kReplacementCharacter, 1},
    {"Surrogate", "\xED\xA0\x80", kReplacementCharacter, 1},
    {"BeyondUnicode", "\xF4\x90\x80\x80", kReplacementCharacter, 1},
    {"NoLead", "\xF8\x88\x80\x80\x80", kReplacementCharacter, 1},
    {"CutOfTwo", "\xC3", kReplacementCharacter, 1},
    {"CutOfThree", "\xE5\x8C", kReplacementCharacter, 1},
    {"CutOfFour", "\xF0\x9F\x98", kReplacementCharacter, 1},
    {"InterruptedByALetter",
     "\xE5\x8C"
     "a",
     kReplacementCharacter, 1},
};
INSTANTIATE_TEST_SUITE_P(All, DecodeUtf8Test, testing::ValuesIn(kDecoded),
                         [](const auto& test) { return test.param.name; });

TEST(Utf8, DecodesWhatItWroteForEveryCodePoint) {
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        std::string text;
        append_utf8(text, code);
        const DecodedCharacter decoded = decode_utf8(text, 0);
        ASSERT_EQ(decoded.code, code);
        ASSERT_EQ(decoded.length, text.size());
    }
}

TEST(Utf8, PrefixCutsNoCharacter) {
    const std::string text = "aé北😀";
    const std::string expected[] = {"",     "a",    "a",    "aé",   "aé",    "aé",
                                    "aé北", "aé北", "aé北", "aé北", "aé北😀", "aé北😀"};
    for (std::size_t bytes = 0; bytes < std::size(expected); ++bytes) {
        EXPECT_EQ(utf8_prefix(text, bytes), expected[bytes]) << bytes;
    }
}

struct CharacterCase {
    std::string name;
    char32_t code;
    CharacterClass character_class;
    std::string lower;
    std::string folded;
    bool upper = false;
};

class CharacterTest : public testing::TestWithParam<CharacterCase> {};

TEST_P(CharacterTest, Is) {
    const Character& entry = character(GetParam().code);
    EXPECT_EQ(entry.character_class, GetParam().character_class);
    EXPECT_EQ(entry.lower, GetParam().lower);
    EXPECT_EQ(entry.folded, GetParam().folded);
    EXPECT_EQ(entry.upper, GetParam().upper);
}

using enum CharacterClass;
const CharacterCase kCharacters[] = {
    {"SmallLetter", U'a', Letter, "a", "a"},
    {"CapitalLetter", U'A', Letter, "a", "a", true},
    {"AccentedLetter", U'é', Letter, "é", "e"},
    {"AccentedCapital", U'É', Letter, "é", "e", true},
    {"SharpS", U'ß', Letter, "ß", "ss"},
    {"StrokedO", U'Ø', Letter, "ø", "o", true},
    {"StrokedL", U'ł', Letter, "ł", "l"},
    {"LigatureFi", U'\uFB01', Letter, "fi", "fi"},
    {"Ash", U'Æ', Letter, "æ", "ae", true},
    {"DottedCapitalI", U'İ', Letter, "i", "i", true},
    {"DotlessI", U'ı', Letter, "ı", "i"},
    {"FullWidthCapital", U'Ａ', Letter, "a", "a", true},
    {"RussianYo", U'ё', Letter, "ё", "е"},
    {"RussianShortI", U'й', Letter, "й", "и"},
    {"GreekTonos", U'ή', Letter, "ή", "η"},
    {"ArabicYeh", U'\u064A', Letter, "\u064A", "\u06CC"},
    {"Digit", U'7', Digit, "7", "7"},
    {"ArabicDigit", U'٣', Digit, "٣", "3"},
    {"FullWidthDigit", U'３', Digit, "3", "3"},
    {"CombiningAcute", U'\u0301', Accent, "\u0301", ""},
    {"ArabicVowel", U'\u064E', Accent, "\u064E", ""},
    {"DevanagariVowelSign", U'\u093F', Mark, "\u093F", "\u093F"},
    {"SoftHyphen", U'\u00AD', Invisible, "\u00AD", "\u00AD"},
    {"ZeroWidthSpace", U'\u200B', Invisible, "\u200B", "\u200B"},
    {"ByteOrderMark", U'\uFEFF', Invisible, "\uFEFF", "\uFEFF"},
    {"RightToLeftOverride", U'\u202E', Invisible, "\u202E", "\u202E"},
    {"Chinese", U'北', Ideograph, "北", "北"},
    {"Hiragana", U'あ', Ideograph, "あ", "あ"},
    {"HalfWidthKatakana", U'ｶ', Ideograph, "カ", "カ"},
    {"LongVowel", U'ー', Ideograph, "ー", "ー"},
    {"Hangul", U'서', Ideograph, "서", "서"},
    {"Thai", U'ไ', Ideograph, "ไ", "ไ"},
    {"ThaiVowelAbove", U'\u0E34', Ideograph, "\u0E34", "\u0E34"},
    {"StraightApostrophe", U'\'', Apostrophe, "'", "'"},
    {"CurlyApostrophe", U'’', Apostrophe, "’", "'"},
    {"Hyphen", U'-', Hyphen, "-", "-"},
    {"UnbreakableHyphen", U'\u2011', Hyphen, "\u2010", "-"},
    {"Ampersand", U'&', Ampersand, "&", "&"},
    {"Blank", U' ', Separator, " ", " "},
    {"Zero", U'\0', Separator, "\0"s, "\0"s},
    {"EnDash", U'–', Separator, "–", "-"},
    {"IdeographicFullStop", U'。', Separator, "。", "。"},
    {"Emoji", U'😀', Separator, "😀", "😀"},
    {"Replacement", kReplacementCharacter, Separator, "\uFFFD", "\uFFFD"},
};
INSTANTIATE_TEST_SUITE_P(All, CharacterTest, testing::ValuesIn(kCharacters),
                         [](const auto& test) { return test.param.name; });

// Terms must not change when they are folded again: stopwords and queries are.
TEST(Character, FoldsWhatIsFoldedToItself) {
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        const Character& entry = character(code);
        if (entry.character_class != Letter && entry.character_class != Ideograph &&
            entry.character_class != Digit) {
            continue;
        }
        const std::string once(entry.folded);
        std::string twice;
        for (std::size_t at = 0; at < once.size();) {
            const DecodedCharacter decoded = decode_utf8(once, at);
            twice += character(decoded.code).folded;
            at += decoded.length;
        }
        ASSERT_EQ(twice, once) << std::hex << static_cast<std::uint32_t>(code);
    }
}

struct TextCase {
    std::string name;
    std::string text;
    std::string expected;
};
std::string name_of(const testing::TestParamInfo<TextCase>& test) {
    return test.param.name;
}

class FoldTextTest : public testing::TestWithParam<TextCase> {};

TEST_P(FoldTextTest, Gives) {
    EXPECT_EQ(fold_text(GetParam().text), GetParam().expected);
}

const TextCase kFolded[] = {
    {"Nothing", "", ""},
    {"CapitalsAndAccents", "Société Générale", "societe generale"},
    {"BlanksBecomeOne", "a \t\n\u00A0\u3000 b", "a b"},
    {"BlanksAtTheEndsGo", "  a b  ", "a b"},
    {"OnlyBlanks", " \u2003 ", ""},
    {"PunctuationStays", "A.P., Inc. & Co-op", "a.p., inc. & co-op"},
    {"InvisibleGoes", "co\u00ADop\u200B", "coop"},
    {"DecomposedAccents", "Sa\u0301nchez", "sanchez"},
    {"InvalidBytes",
     "a\xFF"
     "b",
     "a\uFFFD"
     "b"},
};
INSTANTIATE_TEST_SUITE_P(All, FoldTextTest, testing::ValuesIn(kFolded), name_of);

TEST(Compose, JoinsAccentsWithTheirLetters) {
    EXPECT_EQ(to_nfc("Sa\u0301nchez"), "Sánchez");
    EXPECT_EQ(to_nfc("\u1112\u1161\u11AB"), "한");
    EXPECT_EQ(to_nfc(""), "");
}

class HarmlessTest : public testing::TestWithParam<TextCase> {};

TEST_P(HarmlessTest, Gives) {
    EXPECT_EQ(harmless(GetParam().text), GetParam().expected);
}

const TextCase kHarmless[] = {
    {"Nothing", "", ""},
    {"PlainTextStays", "Rain — “Sánchez”, 北京 😀", "Rain — “Sánchez”, 北京 😀"},
    {"ColourSequence", "\x1B[31mred\x1B[0m", "[31mred[0m"},
    {"TitleSequence", "\x1B]0;owned\x07rest", "]0;ownedrest"},
    {"BackspaceAndBell", "a\b\ab", "ab"},
    {"ZeroByte", "a\0b"s, "ab"},
    {"Delete",
     "a\x7F"
     "b",
     "ab"},
    {"EightBitControlSequence",
     "a\xC2\x9B"
     "31mb",
     "a31mb"},
    {"EightBitStringTerminator",
     "a\xC2\x9C"
     "b",
     "ab"},
    {"RawEightBitControl",
     "a\x9B"
     "b",
     "a\uFFFD"
     "b"},
    {"BidirectionalOverride",
     "a\u202E"
     "cba\u202C",
     "acba"},
    {"BidirectionalIsolate",
     "\u2066"
     "a\u2069",
     "a"},
    {"ByteOrderMark",
     "\uFEFF"
     "a",
     "a"},
    {"TagCharacters",
     "a\U000E0041"
     "b",
     "ab"},
    {"InvalidBytes",
     "a\xFF\xC3"
     "b",
     "a\uFFFD\uFFFD"
     "b"},
    {"Surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
    {"TabIsABlank", "a\tb", "a b"},
    {"LineEndIsABlank", "a\nb\rc", "a b c"},
    {"NextLineIsABlank",
     "a\xC2\x85"
     "b",
     "a b"},
    {"LineSeparatorIsABlank", "a\u2028b\u2029c", "a b c"},
    {"SequenceIsNotMadeByTakingOut", "\x1B\x1B[31m\xC2\x9B[0m", "[31m[0m"},
};
INSTANTIATE_TEST_SUITE_P(All, HarmlessTest, testing::ValuesIn(kHarmless), name_of);

TEST(Harmless, GivesValidUtf8WithoutControlsForAnyTwoBytes) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string safe =
                harmless(std::string{static_cast<char>(first), static_cast<char>(second)});
            for (std::size_t at = 0; at < safe.size();) {
                const DecodedCharacter decoded = decode_utf8(safe, at);
                ASSERT_TRUE(decoded.code != kReplacementCharacter || decoded.length == 3);
                ASSERT_TRUE(decoded.code >= 0x20 && (decoded.code < 0x7F || decoded.code >= 0xA0));
                at += decoded.length;
            }
        }
    }
}

struct WidthCase {
    std::string name;
    std::string text;
    std::size_t columns;
};

class DisplayWidthTest : public testing::TestWithParam<WidthCase> {};

TEST_P(DisplayWidthTest, Counts) {
    EXPECT_EQ(display_width(GetParam().text), GetParam().columns);
}

const WidthCase kWidths[] = {
    {"Nothing", "", 0},
    {"Ascii", "rain", 4},
    {"AccentComposed", "é", 1},
    {"AccentDecomposed", "e\u0301", 1},
    {"Chinese", "北京", 4},
    {"FullWidth", "Ａ", 2},
    {"HalfWidthKana", "ｶ", 1},
    {"Emoji", "😀", 2},
    {"ZeroWidthSpace",
     "a\u200B"
     "b",
     2},
    {"InvalidByte", "\xFF", 1},
};
INSTANTIATE_TEST_SUITE_P(All, DisplayWidthTest, testing::ValuesIn(kWidths),
                         [](const auto& test) { return test.param.name; });

TEST(Fit, TakesWholeCharactersOnly) {
    EXPECT_EQ(fit("rain", 4), "rain");
    EXPECT_EQ(fit("rain", 3), "rai");
    EXPECT_EQ(fit("rain", 0), "");
    EXPECT_EQ(fit("北京市", 4), "北京");
    EXPECT_EQ(fit("北京市", 5), "北京");
    EXPECT_EQ(fit("北京市", 1), "");
    EXPECT_EQ(fit("", 5), "");
}

TEST(Fit, LeavesNoAccentBehind) {
    EXPECT_EQ(fit("re\u0301e", 2), "re\u0301");
}

TEST(Counts, GroupsByThousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(grouped(std::numeric_limits<std::uint64_t>::max()), "18,446,744,073,709,551,615");
}

TEST(Counts, TellsOneFromMany) {
    EXPECT_EQ(counted(0, "article"), "0 articles");
    EXPECT_EQ(counted(1, "article"), "1 article");
    EXPECT_EQ(counted(21578, "article"), "21,578 articles");
}

TEST(Arena, KeepsManyTextsApart) {
    Arena arena;
    std::vector<std::string_view> kept;
    for (int i = 0; i < 50'000; ++i) kept.push_back(arena.keep("text " + std::to_string(i)));
    for (int i = 0; i < 50'000; ++i) {
        ASSERT_EQ(kept[static_cast<std::size_t>(i)], "text " + std::to_string(i));
    }
}

TEST(Arena, KeepsWhatIsLargerThanAChunkBetweenSmallOnes) {
    Arena arena;
    const std::string large(200'000, 'x');
    const auto before = arena.keep("before");
    const auto kept = arena.keep(large);
    const auto behind = arena.keep("behind");
    EXPECT_EQ(before, "before");
    EXPECT_EQ(kept, large);
    EXPECT_EQ(behind, "behind");
}

TEST(Arena, KeepsNothingOfNothing) {
    Arena arena;
    EXPECT_TRUE(arena.keep("").empty());
}

TEST(Arena, IsUsedAgainAfterItWasCleared) {
    Arena arena;
    for (int round = 0; round < 3; ++round) {
        const std::string large(100'000 * static_cast<std::size_t>(round + 1), 'y');
        const auto kept = arena.keep(large);
        const auto small = arena.keep("small");
        EXPECT_EQ(kept, large);
        EXPECT_EQ(small, "small");
        arena.clear();
    }
}

}  // namespace
}  // namespace dateline
