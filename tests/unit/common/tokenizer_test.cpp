#include "common/analysis/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/tokenize.h"

namespace dateline {
namespace {

using namespace std::string_literals;

char letter_of(TokenKind kind) {
    switch (kind) {
        case TokenKind::Word:
            return 'W';
        case TokenKind::DottedAcronym:
            return 'A';
        case TokenKind::Number:
            return 'N';
        case TokenKind::Pair:
            return 'P';
        case TokenKind::LastIdeograph:
            return 'L';
    }
    return '?';
}

// "W sanchez=sánchez 0-8 upper": kind, folded form (and the lower one where it differs), bytes,
// flags.
std::string show(const Token& token) {
    std::string text{letter_of(token.kind), ' '};
    text += token.folded;
    if (token.lower != token.folded) text += "=" + std::string(token.lower);
    text += " " + std::to_string(token.begin) + "-" + std::to_string(token.end);
    if (token.all_upper) text += " upper";
    if (token.has_digit) text += " digit";
    if (token.elided) text += " elided";
    if (token.hyphen_after) text += " hyphen";
    return text;
}

std::string tokens_of(std::string_view text) {
    Arena arena;
    std::vector<Token> tokens;
    tokenize(text, arena, tokens);
    std::string shown;
    for (const Token& token : tokens) shown += (shown.empty() ? "" : "; ") + show(token);
    return shown;
}

struct Case {
    std::string name;
    std::string text;
    std::string tokens;
};

class TokenizerTest : public testing::TestWithParam<Case> {};

TEST_P(TokenizerTest, Reads) {
    EXPECT_EQ(tokens_of(GetParam().text), GetParam().tokens);
}

const Case kWords[] = {
    {"NothingInNothing", "", ""},
    {"NothingInBlanksAndSigns", " \t\n.,;:!?()[]\"“”—–…·*/\\@#%$€+=<>|~^_`{}", ""},
    {"WordsWithTheirBytes", "Rain in Rio.", "W rain 0-4; W in 5-7; W rio 8-11"},
    {"CapitalsOnly", "NATO A Nato", "W nato 0-4 upper; W a 5-6; W nato 7-11"},
    {"CapitalsWithADigit", "G20 B2B", "W g20 0-3 upper digit; W b2b 4-7 upper digit"},
    {"OneCapitalWithADigit", "F16", "W f16 0-3 upper digit"},
    {"Accents", "Sánchez", "W sanchez=sánchez 0-8"},
    {"AccentsDecomposed", "Sa\u0301nchez", "W sanchez=sánchez 0-9"},
    {"AccentedCapitals", "ÉLYSÉE", "W elysee=élysée 0-8 upper"},
    {"SharpS", "Straße", "W strasse=straße 0-7"},
    {"Ligature", "\uFB01nance", "W finance 0-8"},
    {"FullWidthLetters", "ＮＡＴＯ", "W nato 0-12 upper"},
    {"Cyrillic", "Суд ещё", "W суд 0-6; W еще=ещё 7-13"},
    {"Greek", "Αθήνα", "W αθηνα=αθήνα 0-10"},
    {"Devanagari", "हिन्दी", "W हिन्दी 0-18"},
    {"SoftHyphenInside", "co\u00ADoperation", "W cooperation 0-13"},
    {"ZeroWidthInside", "zero\u200Bwidth\uFEFF", "W zerowidth 0-12"},
    {"InvisibleBefore", "\u200Erain", "W rain 3-7"},
    {"ArabicWithoutTatweel", "محـمد", "W محمد 0-10"},
    {"GershayimTypedAsQuote", "צה\"ל", "W צהל 0-7"},
    {"QuotedBehindAPrefix", "ב\"הארץ\"", "W ב 0-2; W הארץ 3-11"},
    {"Maqaf", "בית־ספר", "W בית 0-6 hyphen; W ספר 8-14"},
    {"LongL", "col·lecció", "W colleccio=collecció 0-12"},
    {"LongLWithAFullStop", "col.la", "W colla 0-6"},
    {"AddressIsNoLongL", "mail.live.com", "W mail 0-4; W live 5-9; W com 10-13"},
    {"DomainIsNoLongL", "journal.lu", "W journal 0-7; W lu 8-10"},
    {"NonJoinerTies", "می\u200Cشود", "W می 0-4 hyphen; W شود 7-13"},
    {"Numeral", "①Rain", "N 1 0-3 digit; W rain 3-7"},
    {"BracketedNumeral", "⑴Rain", "N 1 0-3 digit; W rain 3-7"},
    {"NumeralWithAFullStop", "⒈Rain", "N 1 0-3 digit; W rain 3-7"},
    {"DegreeSign", "20℃", "N 20 0-2 digit; W c 2-5"},
    {"BracketedIdeograph", "㈱", "L 株 0-3"},
    {"FractionIsNoDigit", "3½", "N 3 0-1 digit"},
    {"IdeographsOfOneSign", "\u32C0", "N 1 0-3 digit; L 月 0-3"},
    {"TwoIdeographsInOneSign", "\u337B", "P 平成 0-3; L 成 0-3"},
    {"VoicedHalfWidth", "ﾊﾞﾝ", "P バン 0-9; L ン 6-9"},
    {"MarksAlone", "\u0301\u0302 a", "W a 5-6"},
};
INSTANTIATE_TEST_SUITE_P(Words, TokenizerTest, testing::ValuesIn(kWords),
                         [](const auto& test) { return test.param.name; });

const Case kAcronyms[] = {
    {"Dotted", "U.S. and", "A us 0-4 upper; W and 5-8"},
    {"DottedWithoutTheLastDot", "U.N", "A un 0-3 upper"},
    {"DottedSmall", "at 5 a.m. today", "W at 0-2; N 5 3-4 digit; A am 5-9; W today 10-15"},
    {"DottedThree", "U.S.A.", "A usa 0-6 upper"},
    {"DottedAtTheEndOfText", "U.S.", "A us 0-4 upper"},
    {"DottedBeforeAWord", "U.S.Steel", "A us 0-4 upper; W steel 4-9"},
    {"DottedAccented", "É.U.", "A eu=éu 0-5 upper"},
    {"DottedPossessive", "U.S.'s role", "A us 0-4 upper; W role 7-11"},
    {"DottedPossessiveCurly", "U.S.’s role", "A us 0-4 upper; W role 9-13"},
    {"DottedWithHyphen", "U.S.-led", "A us 0-4 upper hyphen; W led 5-8"},
    {"InitialIsAWord", "J. Smith", "W j 0-1; W smith 3-8"},
    {"WordsWithDots", "www.example.com", "W www 0-3; W example 4-11; W com 12-15"},
};
INSTANTIATE_TEST_SUITE_P(Acronyms, TokenizerTest, testing::ValuesIn(kAcronyms),
                         [](const auto& test) { return test.param.name; });

const Case kNumbers[] = {
    {"Digits", "1000000", "N 1000000 0-7 digit"},
    {"ThousandsWithComma", "1,000,000", "N 1000000 0-9 digit"},
    {"ThousandsWithApostrophe", "1'000", "N 1000 0-5 digit"},
    {"ThousandsWithCurlyApostrophe", "1’000", "N 1000 0-7 digit"},
    {"ThousandsWithFixedBlank", "1\u00A0000", "N 1000 0-6 digit"},
    {"ThousandsWithNarrowBlank", "12\u202F345\u202F678", "N 12345678 0-14 digit"},
    {"ThousandsWithThinBlank", "1\u2009000", "N 1000 0-7 digit"},
    {"ThousandsWithDots", "1.000.000", "N 1000000 0-9 digit"},
    {"OneGroupWithADotIsADecimal", "1.000", "N 1.000 0-5 digit"},
    {"ThousandsAndDecimals", "1,000.50", "N 1000.50 0-8 digit"},
    {"GroupsOfTwoAreAList", "12,34", "N 12 0-2 digit; N 34 3-5 digit"},
    {"AGroupTooShort", "1,234,56", "N 1234 0-5 digit; N 56 6-8 digit"},
    {"AGroupTooLong", "1,2345", "N 1 0-1 digit; N 2345 2-6 digit"},
    {"AFirstGroupTooLong", "1234,567", "N 1234 0-4 digit; N 567 5-8 digit"},
    {"CommonBlankIsBetweenNumbers", "1 000", "N 1 0-1 digit; N 000 2-5 digit"},
    {"Lakh", "12,50,000", "N 1250000 0-9 digit"},
    {"Crore", "1,00,00,000", "N 10000000 0-11 digit"},
    {"LakhCutShort", "12,50,00", "N 12 0-2 digit; N 50 3-5 digit; N 00 6-8 digit"},
    {"ArabicThousands", "١٬٠٠٠٫٥", "N 1000.5 0-14 digit"},
    {"FullWidthThousands", "１，０００", "N 1000 0-15 digit"},
    {"EndingOfAYear", "1990'da", "N 1990 0-4 digit"},
    {"Decimals", "3.5%", "N 3.5 0-3 digit"},
    {"Version", "1.2.3", "N 1.2.3 0-5 digit"},
    {"DotAtTheEndOfASentence", "in 1987.", "W in 0-2; N 1987 3-7 digit"},
    {"LettersBehind", "$1.5bn 26th", "N 1.5bn 1-6 digit; N 26th 7-11 digit"},
    {"CapitalsBehind", "5G 10K", "N 5g 0-2 digit; N 10k 3-6 digit"},
    {"Decade", "1980's 1980s", "N 1980 0-4 digit; N 1980s 7-12 digit"},
    {"Date", "2024-03-01", "N 2024 0-4 digit hyphen; N 03 5-7 digit hyphen; N 01 8-10 digit"},
    {"Clock", "12:30", "N 12 0-2 digit; N 30 3-5 digit"},
};
INSTANTIATE_TEST_SUITE_P(Numbers, TokenizerTest, testing::ValuesIn(kNumbers),
                         [](const auto& test) { return test.param.name; });

// Newspapers in Japanese and Arabic write numbers in digits of their own.
const Case kOtherDigits[] = {
    {"FullWidth", "２０２４", "N 2024 0-12 digit"},
    {"Arabic", "٢٠٢٤", "N 2024 0-8 digit"},
};
INSTANTIATE_TEST_SUITE_P(DigitsOfOtherScriptsAreNumbers, TokenizerTest,
                         testing::ValuesIn(kOtherDigits),
                         [](const auto& test) { return test.param.name; });

const Case kAmpersands[] = {
    {"ShortOnBothSides", "AT&T", "W at&t 0-4 upper"},
    {"AsAnEntity", "AT&amp;T", "W at&t 0-8 upper"},
    {"OneLetter", "S&P R&D", "W s&p 0-3 upper; W r&d 4-7 upper"},
    {"Small", "q&a", "W q&a 0-3"},
    {"FullWidthAmpersand", "AT＆T", "W at&t 0-6 upper"},
    {"LongBehind", "Ben&Jerry", "W ben 0-3; W jerry 4-9"},
    {"LongBefore", "Barnes&N", "W barnes 0-6; W n 7-8"},
    {"NothingBehind", "AT& T", "W at 0-2 upper; W t 4-5"},
    {"NothingBefore", "&T", "W t 1-2"},
};
INSTANTIATE_TEST_SUITE_P(Ampersands, TokenizerTest, testing::ValuesIn(kAmpersands),
                         [](const auto& test) { return test.param.name; });

const Case kApostrophes[] = {
    {"Inside", "O'Brien don't", "W obrien 0-7; W dont 8-13"},
    {"InsideCurly", "O’Brien", "W obrien 0-9"},
    {"Possessive", "Carney's plan", "W carney 0-6; W plan 9-13"},
    {"PossessiveCurly", "Carney’s plan", "W carney 0-6; W plan 11-15"},
    {"PossessiveCapital", "CARNEY'S", "W carney 0-6 upper"},
    {"PossessiveOfAPlural", "workers' rights", "W workers 0-7; W rights 9-15"},
    {"PossessiveBeforeAHyphen", "king's-man", "W king 0-4 hyphen; W man 7-10"},
    {"Quoted", "'rain'", "W rain 1-5"},
    {"Elided", "l'eau", "W l 0-1 elided; W eau 2-5"},
    {"ElidedCurly", "l’économie", "W l 0-1 elided; W economie=économie 4-13"},
    {"ElidedCapital", "D'Angelo", "W d 0-1 elided; W angelo 2-8"},
    {"ElidedLong", "dell'acqua", "W dell 0-4 elided; W acqua 5-10"},
    {"ElidedBeforeNothing", "l' eau", "W l 0-1; W eau 3-6"},
    {"InTheMiddleTwice", "rock'n'roll", "W rocknroll 0-11"},
};
INSTANTIATE_TEST_SUITE_P(Apostrophes, TokenizerTest, testing::ValuesIn(kApostrophes),
                         [](const auto& test) { return test.param.name; });

const Case kHyphens[] = {
    {"Ties", "co-operation", "W co 0-2 hyphen; W operation 3-12"},
    {"TiesTypographic", "co\u2010operation", "W co 0-2 hyphen; W operation 5-14"},
    {"TiesUnbreakable", "co\u2011operation", "W co 0-2 hyphen; W operation 5-14"},
    {"TiesBeforeAnAccent", "vice-élu", "W vice 0-4 hyphen; W elu=élu 5-9"},
    {"TiesADigit", "COVID-19", "W covid 0-5 upper hyphen; N 19 6-8 digit"},
    {"TiesAfterADigit", "19-year", "N 19 0-2 digit hyphen; W year 3-7"},
    {"TwoAreADash", "rain--storm", "W rain 0-4; W storm 6-11"},
    {"BlankBehind", "rain- storm", "W rain 0-4; W storm 6-11"},
    {"AtTheEnd", "rain-", "W rain 0-4"},
    {"AtTheBeginning", "-rain", "W rain 1-5"},
    {"DashDoesNotTie", "rain–storm", "W rain 0-4; W storm 7-12"},
    {"SignBehind", "rain-'storm", "W rain 0-4; W storm 6-11"},
};
INSTANTIATE_TEST_SUITE_P(Hyphens, TokenizerTest, testing::ValuesIn(kHyphens),
                         [](const auto& test) { return test.param.name; });

const Case kIdeographs[] = {
    {"Pairs", "北京市", "P 北京 0-6; P 京市 3-9; L 市 6-9"},
    {"One", "京", "L 京 0-3"},
    {"PunctuationDivides", "北京。市", "P 北京 0-6; L 京 3-6; L 市 9-12"},
    {"DigitsDivide", "北2008年", "L 北 0-3; N 2008 3-7 digit; L 年 7-10"},
    {"WordsDivide", "買iPhone去", "L 買 0-3; W iphone 3-9; L 去 9-12"},
    {"KanaAndLongVowel", "タワー", "P タワ 0-6; P ワー 3-9; L ー 6-9"},
    {"HalfWidthKana", "ｶﾅ", "P カナ 0-6; L ナ 3-6"},
    {"Hangul", "서울", "P 서울 0-6; L 울 3-6"},
    {"Thai", "ไทย", "P ไท 0-6; P ทย 3-9; L ย 6-9"},
    {"InvisibleInside", "北\u200B京", "P 北京 0-9; L 京 6-9"},
    {"InvisibleBehind", "京\u200B", "L 京 0-3"},
};
INSTANTIATE_TEST_SUITE_P(Ideographs, TokenizerTest, testing::ValuesIn(kIdeographs),
                         [](const auto& test) { return test.param.name; });

const Case kHostile[] = {
    {"ZeroByteDivides", "rain\0storm"s, "W rain 0-4; W storm 5-10"},
    {"OnlyZeroBytes", "\0\0\0"s, ""},
    {"InvalidByteDivides", "rain\xFFstorm", "W rain 0-4; W storm 5-10"},
    {"CutSequenceAtTheEnd", "rain\xC3", "W rain 0-4"},
    {"CutSequenceBeforeALetter",
     "\xE5\x8C"
     "a",
     "W a 2-3"},
    {"OverlongSequence",
     "a\xC0\xAF"
     "b",
     "W a 0-1; W b 3-4"},
    {"Surrogate",
     "a\xED\xA0\x80"
     "b",
     "W a 0-1; W b 4-5"},
    {"BeyondUnicode",
     "a\xF4\x90\x80\x80"
     "b",
     "W a 0-1; W b 5-6"},
    {"InvalidByteBehindAHyphen", "a-\xFF", "W a 0-1"},
    {"InvalidByteBehindAnApostrophe", "a'\xFF", "W a 0-1"},
    {"InvalidByteBehindAnAmpersand", "a&\xFF", "W a 0-1"},
    {"ApostropheAtTheEnd", "a'", "W a 0-1"},
    {"AmpersandAtTheEnd", "a&", "W a 0-1"},
    {"EntityAtTheEnd", "a&amp;", "W a 0-1; W amp 2-5"},
    {"SeparatorAtTheEnd", "1,", "N 1 0-1 digit"},
    {"PointAtTheEnd", "1.", "N 1 0-1 digit"},
    {"HyphenAtTheEndOfUnicode", "é\u2010", "W e=é 0-2"},
};
INSTANTIATE_TEST_SUITE_P(Hostile, TokenizerTest, testing::ValuesIn(kHostile),
                         [](const auto& test) { return test.param.name; });

TEST(Tokenizer, AppendsToWhatIsThere) {
    Arena arena;
    std::vector<Token> tokens(1);
    tokenize("rain", arena, tokens);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[1].folded, "rain");
}

TEST(Tokenizer, KeepsAVeryLongWordWhole) {
    const std::string word(1'000'000, 'x');
    EXPECT_EQ(tokens_of(word), "W " + word + " 0-1000000");
}

// A time-out of the test program is what fails here: linear time takes milliseconds.
struct Repeated {
    std::string name;
    std::string piece;
    std::size_t tokens_each;
};

class TokenizerInLinearTime : public testing::TestWithParam<Repeated> {};

TEST_P(TokenizerInLinearTime, Reads) {
    constexpr std::size_t kTimes = 100'000;
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += GetParam().piece;
    Arena arena;
    std::vector<Token> tokens;
    tokenize(text, arena, tokens);
    EXPECT_GE(tokens.size(), GetParam().tokens_each * kTimes);
    EXPECT_LE(tokens.size(), (GetParam().tokens_each + 1) * kTimes);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        ASSERT_LE(tokens[i - 1].begin, tokens[i].begin);
        ASSERT_LE(tokens[i].end, text.size());
    }
}

const Repeated kRepeated[] = {
    {"Hyphens", "-", 0},
    {"HyphenatedLetters", "a-", 1},
    {"DottedLetters", "a.", 0},
    {"Apostrophes", "'", 0},
    {"LettersWithApostrophes", "b'", 0},
    {"Elisions", "l'", 1},
    {"Ampersands", "&", 0},
    {"LettersWithAmpersands", "abc&", 0},
    {"EntitiesOnly", "&amp;", 0},
    {"GroupsOfDigits", "123,", 0},
    {"LongDigits", "1234", 0},
    {"DigitsWithDots", "1.", 0},
    {"SoftHyphens", "\u00AD", 0},
    {"LettersWithSoftHyphens", "a\u00AD", 0},
    {"Accents", "\u0301", 0},
    {"Ideographs", "北", 1},
    {"InvalidBytes", "\xFF", 0},
};
INSTANTIATE_TEST_SUITE_P(All, TokenizerInLinearTime, testing::ValuesIn(kRepeated),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
