#include "common/article_json.h"

#include <gtest/gtest.h>

#include "common/error.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

constexpr std::chrono::sys_days kDay = std::chrono::year{1987} / 2 / 26;

Article only_an_id() {
    Article article;
    article.id = "a";
    return article;
}

Article full_article() {
    Article article;
    article.id = "a1";
    article.headline = "Floods \"hit\" Rio";
    article.byline = "By Jane Doe";
    article.place = "RIO";
    article.dateline = "RIO, Feb 26";
    article.body = "First.\nSecond.";
    article.source = "reuters";
    article.section = "world";
    article.topics = {"weather", "brazil"};
    article.places = {"brazil"};
    article.language = "en";
    article.url = "https://example.com/a?b=c&d";
    article.page = "front";
    article.published = Moment{kDay + 15h + 1min + 1s, Precision::Second};
    return article;
}

TEST(ArticleJson, IsOneLineWithTheNamesOfTheContract) {
    EXPECT_EQ(to_json(full_article()),
              R"({"id":"a1","headline":"Floods \"hit\" Rio","byline":"By Jane Doe","place":"RIO",)"
              R"("dateline":"RIO, Feb 26","source":"reuters","section":"world","language":"en",)"
              R"("url":"https://example.com/a?b=c&d","page":"front","body":"First.\nSecond.",)"
              R"("topics":["weather","brazil"],"places":["brazil"],)"
              R"("published":"1987-02-26T15:01:01Z","kind":"article"})");
}

TEST(ArticleJson, LeavesOutWhatIsAbsent) {
    Article article;
    article.id = "a1";
    article.language = "und";
    EXPECT_EQ(to_json(article), R"({"id":"a1","language":"und","kind":"article"})");
}

TEST(ArticleJson, KnowsADayFromATime) {
    Article article;
    article.id = "a1";
    article.kind = ArticleKind::Headline;
    article.published = Moment{kDay, Precision::Day};
    EXPECT_EQ(to_json(article), R"({"id":"a1","published":"1987-02-26","kind":"headline"})");
}

TEST(ArticleJson, EscapesControlsAndReplacesInvalidBytes) {
    Article article;
    article.id = "a\x01\0b"s;
    article.headline =
        "c\xFF"
        "d";
    const std::string json = to_json(article);
    EXPECT_EQ(json, "{\"id\":\"a\\u0001\\u0000b\",\"headline\":\"c\uFFFDd\",\"kind\":\"article\"}");
    EXPECT_EQ(article_from_json(json).id, article.id);
}

struct RoundTrip {
    std::string name;
    Article article;
};

class ArticleJsonRoundTrip : public testing::TestWithParam<RoundTrip> {};

TEST_P(ArticleJsonRoundTrip, GivesTheSameArticle) {
    EXPECT_EQ(article_from_json(to_json(GetParam().article)), GetParam().article);
}

Article changed(void (*change)(Article&)) {
    Article article = full_article();
    change(article);
    return article;
}

const RoundTrip kRoundTrips[] = {
    {"Full", full_article()},
    {"OnlyAnId", only_an_id()},
    {"Headline", changed([](Article& a) { a.kind = ArticleKind::Headline; })},
    {"DayOnly", changed([](Article& a) {
         a.published = Moment{kDay, Precision::Day};
     })},
    {"Midnight", changed([](Article& a) {
         a.published = Moment{kDay, Precision::Second};
     })},
    {"FirstYear", changed([](Article& a) {
         a.published = Moment{std::chrono::sys_days{std::chrono::year{1} / 1 / 1}, Precision::Day};
     })},
    {"NoDate", changed([](Article& a) { a.published.reset(); })},
    {"OtherScripts", changed([](Article& a) { a.headline = "北京 — “Сáнчес” 😀"; })},
    {"SignsOfJson", changed([](Article& a) { a.body = "\\ \" { } [ ] , : \\u0041"; })},
    {"EmptyTopic", changed([](Article& a) { a.topics = {""}; })},
    {"LongBody", changed([](Article& a) { a.body = std::string(5'000'000, 'x'); })},
};
INSTANTIATE_TEST_SUITE_P(All, ArticleJsonRoundTrip, testing::ValuesIn(kRoundTrips),
                         [](const auto& test) { return test.param.name; });

struct Broken {
    std::string name;
    std::string json;
};

class BrokenArticleJson : public testing::TestWithParam<Broken> {};

TEST_P(BrokenArticleJson, IsRefused) {
    try {
        article_from_json(GetParam().json);
        FAIL() << "taken";
    } catch (const IndexError& error) {
        EXPECT_STREQ(error.what(),
                     "cannot read an article: the index is damaged (its data is not an article); "
                     "dateline-index --verify says where, --rebuild builds it again");
    }
}

const Broken kBroken[] = {
    {"Nothing", ""},
    {"Word", "rain"},
    {"Array", "[]"},
    {"Number", "1"},
    {"Cut", R"({"id":"a1","headl)"},
    {"RubbishBehind", R"({"id":"a1"} x)"},
    {"InvalidUtf8", "{\"id\":\"\xFF\"}"},
    {"NestedTooDeep", std::string(100'000, '[')},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenArticleJson, testing::ValuesIn(kBroken),
                         [](const auto& test) { return test.param.name; });

TEST(ArticleJson, PassesOverFieldsOfTheWrongKind) {
    const Article article = article_from_json(
        R"({"id":"a1","headline":5,"topics":["x",1,"y"],"places":"z","published":"never","new":{}})");
    Article expected;
    expected.id = "a1";
    expected.topics = {"x", "y"};
    EXPECT_EQ(article, expected);
}

TEST(Lede, IsTheFirstParagraph) {
    Article article;
    EXPECT_EQ(lede(article), "");
    article.body = "One.";
    EXPECT_EQ(lede(article), "One.");
    article.body = "One.\nTwo.";
    EXPECT_EQ(lede(article), "One.");
}

}  // namespace
}  // namespace dateline
