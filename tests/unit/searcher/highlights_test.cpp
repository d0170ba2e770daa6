// What a query marks in the articles that it finds, all the way from its text.
#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

struct Row {
    std::string name;
    std::string query;
    std::string body;
    std::string marked;  // With what is marked in [ ].
    std::string language = "en";
};

std::string bracketed(const MarkedText& text) {
    std::string shown = text.text;
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark) {
        shown.insert(mark->end, "]");
        shown.insert(mark->begin, "[");
    }
    return shown;
}

class HighlightsTest : public testing::TestWithParam<Row> {};

TEST_P(HighlightsTest, AreMarked) {
    TestIndex index({make_article("a", GetParam().body, GetParam().language)});
    const Results results = index.search(GetParam().query);
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(bracketed(results.hits.front().snippet), GetParam().marked);
}

const Row kRows[] = {
    {"AnyInflection", "rain", "Rain fell, raining on.", "[Rain] fell, [raining] on."},
    {"ExactFormInQuotes", "\"rain\"", "Rain fell, raining on.", "[Rain] fell, raining on."},
    {"PhraseOnlyWhereContiguous", "\"heavy rain\"", "Heavy rain, rain and heavy wind.",
     "[Heavy rain], rain and heavy wind."},
    {"ExcludedWordsAreNot", "rain -snow", "Rain, no hail.", "[Rain], no hail."},
    {"FiltersMarkNothing", "lang:en", "Rain fell.", "Rain fell."},
    {"EveryAlternative", "rain OR hail", "Rain and hail.", "[Rain] and [hail]."},
    {"Accents", "sanchez", "Said Sánchez today.", "Said [Sánchez] today."},
    {"CompoundByItsOneWord", "cooperation", "The co-operation pact.", "The [co-operation] pact."},
    {"CompoundByAnother", "co-operation", "The cooperation pact.", "The [cooperation] pact."},
    {"DigitsBehindLetters", "covid-19", "Of Covid19 cases.", "Of [Covid19] cases."},
    {"Acronym", "US", "The U.S. said to us.", "The [U.S.] said to us."},
    {"AcronymTypedSmall", "un", "The U.N. said.", "The [U.N.] said."},
    {"AcronymTypedSmallInAPhrase", "\"un council\"", "The U.N. council met.",
     "The [U.N. council] met."},
    {"Ideographs", "北京市", "我在北京市工作", "我在[北京市]工作", "zh"},
    {"DigitsOfAnotherScript", "２０２４", "In 2024 it rained.", "In [2024] it rained."},
};
INSTANTIATE_TEST_SUITE_P(All, HighlightsTest, testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
