#include "indexer/identity/same_article.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

struct Case {
    const char* name;
    Article one;
    Article other;
    bool same;
};

Article article(std::string headline, std::string body, std::string url = {}) {
    Article made;
    made.id = "1";
    made.headline = std::move(headline);
    made.body = std::move(body);
    made.url = std::move(url);
    return made;
}

const std::string kRiver =
    "The river rose three feet on Monday and the mayor of Tunmouth asked people near the bridge to "
    "leave their houses before night, while the fire brigade carried sandbags to the school.";
const std::string kBank =
    "The central bank lowered its main rate by a quarter point on Thursday, a step that surprised "
    "most traders, and said that prices would rise more slowly than it had expected in spring.";

std::string words(const std::string& stem, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += stem + std::to_string(i) + ' ';
    return text;
}

const Case kCases[] = {
    {"TheSameAddress", article("Flood", kRiver, "http://a/1"), article("Bank", kBank, "http://a/1"),
     true},
    {"OtherAddressesSayNothing", article("Flood", kRiver, "http://a/1"),
     article("Rising river", kRiver, "http://b/1"), true},
    {"TheSameHeadline", article("River rises again", kRiver), article("RIVER RISES, AGAIN!", kBank),
     true},
    {"OneWordAboveShortTexts", article("Weather", "sun and rain"), article("Weather", "snow"),
     true},
    {"OneWordAboveEverything", article("Weather", kRiver), article("Weather", kBank), false},
    {"TheNameOfASite", article("IT\u4e4b\u5bb6", kRiver), article("IT\u4e4b\u5bb6", kBank), false},
    {"OneWordAboveTwoVersions", article("Weather", kRiver),
     article("Weather", std::string(kRiver).replace(16, 5, "four")), true},
    {"NoHeadlineIsNoHeadlineInCommon", article("", kRiver), article("", kBank), false},
    {"OneWordCorrected", article("Flood", kRiver),
     article("High water", std::string(kRiver).replace(16, 5, "four")), true},
    {"DifferentNewsInOneLanguage", article("Flood", kRiver), article("Rates cut", kBank), false},
    {"GrownToThreeTimesItsLength", article("Flood", kRiver),
     article("High water", kRiver + ' ' + words("later", 90)), true},
    {"ALineInALongText", article("", "The river rose three feet on Monday"),
     article("", "The river rose three feet on Monday " + words("x", 60)), false},
    {"AThirdLeft", article("", words("a", 90)), article("", words("a", 30) + words("b", 60)),
     false},
    {"TwoThirdsLeft", article("", words("a", 90)), article("", words("a", 60) + words("b", 30)),
     true},
    {"TheSameWordsMixed", article("", "a b c d e f g h"), article("", "h f d b g e c a"), false},
    {"NothingAtAll", article("", ""), article("", ""), true},
    {"NothingAndSomething", article("", ""), article("", kRiver), false},
    {"ChineseCorrected", article("", "市长周一宣布河水上涨三尺居民须离开"),
     article("", "市长周二宣布河水上涨四尺居民须离开"), true},
    {"ChineseDifferent", article("", "市长周一宣布河水上涨三尺居民须离开"),
     article("", "中央银行降低主要利率令市场感到意外"), false},
    {"OneWordEach", article("Flood", ""), article("Storm", ""), false},
    {"Punctuation", article("", "..."), article("", "!!!"), false},
};

class SameArticle : public ::testing::TestWithParam<Case> {};

TEST_P(SameArticle, IsTold) {
    const Case& each = GetParam();
    EXPECT_EQ(is_same_article(each.one, each.other), each.same);
    EXPECT_EQ(is_same_article(each.other, each.one), each.same);
    EXPECT_TRUE(is_same_article(each.one, each.one));
}

INSTANTIATE_TEST_SUITE_P(All, SameArticle, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace dateline
