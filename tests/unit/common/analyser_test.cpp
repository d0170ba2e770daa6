#include "common/analysis/analyser.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

using namespace std::string_literals;

std::string_view name_of(Role role) {
    switch (role) {
        case Role::Whole:
            return "";
        case Role::Part:
            return " part";
        case Role::Joined:
            return " joined";
        case Role::Alternative:
            return " alternative";
        case Role::Elided:
            return " elided";
        case Role::Pair:
            return " pair";
        case Role::RunEnd:
            return " end";
    }
    return "?";
}

// "word/stem/plain stem @position+span begin-end role"; what is empty or usual is left out.
std::string show(const Occurrence& occurrence) {
    std::string text(occurrence.word);
    if (!occurrence.stem.empty()) text += "/" + std::string(occurrence.stem);
    if (!occurrence.plain_stem.empty()) text += "/" + std::string(occurrence.plain_stem);
    text += " @" + std::to_string(occurrence.position);
    if (occurrence.span != 1) text += "+" + std::to_string(occurrence.span);
    text += " " + std::to_string(occurrence.begin) + "-" + std::to_string(occurrence.end);
    return text.append(name_of(occurrence.role));
}

std::string analysed(Analyser& analyser, std::string_view text, std::string_view language = "en",
                     Capitals capitals = Capitals::AsTheTextShows) {
    std::string shown;
    for (const Occurrence& occurrence : analyser.analyse(text, language, capitals)) {
        shown += (shown.empty() ? "" : "; ") + show(occurrence);
    }
    return shown;
}

std::string analysed(std::string_view text, std::string_view language = "en",
                     Capitals capitals = Capitals::AsTheTextShows) {
    Analyser analyser;
    return analysed(analyser, text, language, capitals);
}

// By way of French.
std::string analysed_again(std::string_view text, std::string_view language) {
    Analyser analyser;
    analyser.analyse(text, "fr");
    std::string shown;
    for (const Occurrence& occurrence : analyser.analyse_again(language)) {
        shown += (shown.empty() ? "" : "; ") + show(occurrence);
    }
    return shown;
}

struct Case {
    std::string name;
    std::string text;
    std::string occurrences;
    std::string language = "en";
};

class AnalyserTest : public testing::TestWithParam<Case> {};

TEST_P(AnalyserTest, Gives) {
    EXPECT_EQ(analysed(GetParam().text, GetParam().language), GetParam().occurrences);
    EXPECT_EQ(analysed_again(GetParam().text, GetParam().language), GetParam().occurrences);
}

const Case kWords[] = {
    {"NothingForNothing", "", ""},
    {"NothingForSigns", "… — !?", ""},
    {"WordAndStem", "Investing, invested", "investing/invest @0 0-9; invested/invest @1 11-19"},
    {"UnknownLanguageIsEnglish", "Investing", "investing/invest @0 0-9", "und"},
    {"LanguageWithoutStemmer", "Investing", "investing/investing @0 0-9", "xx"},
    {"German", "Wahlen", "wahlen/wahl @0 0-6", "de"},
    {"AccentsKeptForTheStemmer", "Sánchez", "sanchez/sanchez @0 0-8", "es"},
    {"TwoStems", "nationalité", "nationalite/national/nationalit @0 0-12", "fr"},
    {"OneStemWithoutTheAccents", "nationalite", "nationalite/nationalit @0 0-11", "fr"},
    {"DecomposedStemsAsComposed", "nationalite\u0301", "nationalite/national/nationalit @0 0-13",
     "fr"},
    {"Possessive", "Carney’s plan", "carney/carney @0 0-6; plan/plan @1 11-15"},
    {"Elision", "l'eau", "l/l @0 0-1 elided; eau/eau @0 2-5", "fr"},
    {"Ampersand", "AT&T rose", "at&t/at&t @0 0-4; rose/rose @1 5-9"},
    {"AmpersandAsAnEntity", "at&amp;t", "at&t/at&t @0 0-8"},
    {"SoftHyphen", "co\u00ADoperation", "cooperation/cooper @0 0-13"},
    {"ZeroByteDivides", "rain\0fell"s, "rain/rain @0 0-4; fell/fell @1 5-9"},
    {"InvalidByteDivides", "rain\xC3 fell", "rain/rain @0 0-4; fell/fell @1 6-10"},
};
INSTANTIATE_TEST_SUITE_P(Words, AnalyserTest, testing::ValuesIn(kWords),
                         [](const auto& test) { return test.param.name; });

const Case kNumbers[] = {
    {"HaveNoStem", "1,000,000 1000000", "1000000 @0 0-9; 1000000 @1 10-17"},
    {"Decimals", "3.5% 3.5", "3.5 @0 0-3; 3.5 @1 5-8"},
    {"LettersBehind", "$1.5bn", "1.5bn @0 1-6"},
    {"DigitsOfOtherScriptsHaveNoStemEither", "２０２４", "2024 @0 0-12", "ja"},
};
INSTANTIATE_TEST_SUITE_P(Numbers, AnalyserTest, testing::ValuesIn(kNumbers),
                         [](const auto& test) { return test.param.name; });

const Case kCompounds[] = {
    {"TwoParts", "the co-operation pact",
     "the/the @0 0-3; co/co @1 4-6 part; operation/oper @2 7-16 part; "
     "cooperation/cooper @1+2 4-16 joined; pact/pact @3 17-21"},
    {"ThreeParts", "up-to-date",
     "up/up @0 0-2 part; to/to @1 3-5 part; date/date @2 6-10 part; "
     "uptodate/uptod @0+3 0-10 joined"},
    {"WordAndNumber", "COVID-19 cases",
     "covid/covid @0 0-5 part; 19 @1 6-8 part; covid19/covid19 @0+2 0-8 joined; "
     "cases/case @2 9-14"},
    {"DigitsBehindLetters", "Covid19 cases",
     "covid/covid @0 0-5 part; 19 @1 5-7 part; covid19/covid19 @0+2 0-7 joined; "
     "cases/case @2 8-13"},
    {"DigitsBehindAccents", "Été24",
     "ete/ete @0 0-5 part; 24 @1 5-7 part; ete24/ete24 @0+2 0-7 joined"},
    {"OneLetterBeforeDigitsIsAName", "G20", "g20/g20 @0 0-3"},
    {"DigitsInTheMiddleAreAName", "B2B", "b2b/b2b @0 0-3"},
    {"NumbersAloneAreNotJoined", "2024-03-01", "2024 @0 0-4 part; 03 @1 5-7 part; 01 @2 8-10 part"},
    {"AcronymAsAPart", "the U.S.-led war",
     "the/the @0 0-3; u.s @1 4-8 part; led/led @2 9-12 part; usled/usl @1+2 4-12 joined; "
     "war/war @3 13-16"},
    {"SixPartsAreJoined", "a-b-c-d-e-f",
     "a/a @0 0-1 part; b/b @1 2-3 part; c/c @2 4-5 part; d/d @3 6-7 part; e/e @4 8-9 part; "
     "f/f @5 10-11 part; abcdef/abcdef @0+6 0-11 joined"},
    {"SevenPartsAreNot", "a-b-c-d-e-f-g",
     "a/a @0 0-1 part; b/b @1 2-3 part; c/c @2 4-5 part; d/d @3 6-7 part; e/e @4 8-9 part; "
     "f/f @5 10-11 part; g/g @6 12-13 part"},
    {"AccentsOfTheWholeReachTheStemmer", "mi-été",
     "mi/mi @0 0-2 part; ete/ete @1 3-8 part; miete/miet @0+2 0-8 joined", "fr"},
};
INSTANTIATE_TEST_SUITE_P(Compounds, AnalyserTest, testing::ValuesIn(kCompounds),
                         [](const auto& test) { return test.param.name; });

const Case kAcronyms[] = {
    {"CountryDotted", "in the U.S. today",
     "in/in @0 0-2; the/the @1 3-6; u.s @2 7-11; today/today @3 12-17"},
    {"CountryPlain", "in the US today",
     "in/in @0 0-2; the/the @1 3-6; u.s @2 7-9; today/today @3 10-15"},
    {"CountryLong", "in the U.S.A. today",
     "in/in @0 0-2; the/the @1 3-6; u.s @2 7-13; today/today @3 14-19"},
    {"CountryLongInSmall", "usa", "u.s @0 0-3"},
    {"PronounIsAWord", "tell us", "tell/tell @0 0-4; us/us @1 5-7"},
    {"HealthOrganisation", "the WHO said", "the/the @0 0-3; w.h.o @1 4-7; said/said @2 8-12"},
    {"FrenchFunctionWordOfTwoLetters", "the UN said",
     "the/the @0 0-3; u.n @1 4-6; said/said @2 7-11"},
    {"OtherAcronymsAreWords", "the NATO and U.K. said",
     "the/the @0 0-3; nato/nato @1 4-8; and/and @2 9-12; uk/uk @3 13-17; said/said @4 18-22"},
    {"CapitalsAllOverSayNothing", "SAYS IT WILL HELP",
     "says/say @0 0-4; it/it @1 5-7; will/will @2 8-12; help/help @3 13-17"},
    {"CountryAmongCapitalsIsBoth", "US AND CHINA AGREE",
     "us/us @0 0-2; u.s @0 0-2 alternative; and/and @1 3-6; china/china @2 7-12; "
     "agree/agre @3 13-18"},
    {"DotsSayEnoughAmongCapitals", "U.S. AND CHINA",
     "u.s @0 0-4; and/and @1 5-8; china/china @2 9-14"},
};
INSTANTIATE_TEST_SUITE_P(Acronyms, AnalyserTest, testing::ValuesIn(kAcronyms),
                         [](const auto& test) { return test.param.name; });

const Case kIdeographs[] = {
    {"Run", "北京市", "北京 @0 0-6 pair; 京市 @1 3-9 pair; 市 @2 6-9 end", "zh"},
    {"Single", "京", "京 @0 0-3 end", "zh"},
    {"WithANumber", "北京2008年", "北京 @0 0-6 pair; 京 @1 3-6 end; 2008 @2 6-10; 年 @3 10-13 end",
     "zh"},
};
INSTANTIATE_TEST_SUITE_P(Ideographs, AnalyserTest, testing::ValuesIn(kIdeographs),
                         [](const auto& test) { return test.param.name; });

TEST(Analyser, TakesTheCallersWordForWhatCapitalsMean) {
    EXPECT_EQ(analysed("US", "en", Capitals::Meaningful), "u.s @0 0-2");
    EXPECT_EQ(analysed("the IT said", "en", Capitals::Meaningless),
              "the/the @0 0-3; it/it @1 4-6; said/said @2 7-11");
}

TEST(Analyser, CountsThePositionsOfTheLastText) {
    Analyser analyser;
    EXPECT_EQ(analyser.position_count(), 0U);
    analyser.analyse("The co-operation of Covid19", "en");
    EXPECT_EQ(analyser.position_count(), 6U);
    analyser.analyse("US AND CHINA", "en");
    EXPECT_EQ(analyser.position_count(), 3U);
    analyser.analyse("", "en");
    EXPECT_EQ(analyser.position_count(), 0U);
}

TEST(Analyser, RemembersNothingOfTheLastText) {
    Analyser analyser;
    EXPECT_EQ(analysed(analyser, "Wahlen", "de"), "wahlen/wahl @0 0-6");
    EXPECT_EQ(analysed(analyser, "ALL WHO SAY IT", "en"),
              "all/all @0 0-3; who/who @1 4-7; say/say @2 8-11; it/it @3 12-14");
    EXPECT_EQ(analysed(analyser, "the WHO said it", "en"),
              "the/the @0 0-3; w.h.o @1 4-7; said/said @2 8-12; it/it @3 13-15");
    EXPECT_EQ(analysed(analyser, "Wahlen", "en"), "wahlen/wahlen @0 0-6");
}

TEST(Analyser, PassesOverOrnament) {
    EXPECT_EQ(analysed(std::string(100'000, '-')), "");
    EXPECT_EQ(analysed("rain" + std::string(100'000, '-') + "fell"),
              "rain/rain @0 0-4; fell/fell @1 100004-100008");
}

TEST(Analyser, TakesAHundredThousandHyphenatedWords) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "a-";
    Analyser analyser;
    EXPECT_EQ(analyser.analyse(text, "en").size(), 100'000U);
    EXPECT_EQ(analyser.position_count(), 100'000U);
}

TEST(Analyser, KeepsAVeryLongWordWholeAndUnstemmed) {
    const std::string word(Analyser::kMaxTextBytes, 's');
    Analyser analyser;
    const auto& occurrences = analyser.analyse(word, "en");
    ASSERT_EQ(occurrences.size(), 1U);
    EXPECT_EQ(occurrences.front().word, word);
    EXPECT_EQ(occurrences.front().stem, word);
}

TEST(Analyser, StaysInsideTheTextForAnyTwoBytes) {
    Analyser analyser;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text{'a', static_cast<char>(first), static_cast<char>(second), '1'};
            std::uint32_t least = 0;
            for (const Occurrence& occurrence : analyser.analyse(text, "en")) {
                ASSERT_FALSE(occurrence.word.empty());
                ASSERT_LT(occurrence.begin, occurrence.end);
                ASSERT_LE(occurrence.end, text.size());
                ASSERT_LE(least, occurrence.end);
                ASSERT_LE(occurrence.position + occurrence.span, analyser.position_count());
                least = occurrence.begin;
            }
        }
    }
}

}  // namespace
}  // namespace dateline
