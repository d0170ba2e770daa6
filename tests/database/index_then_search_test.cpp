// Articles in, results out: fields, dates, sorting, matching, what a hit carries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/dates/date_parser.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Article news(const std::string& id, const std::string& headline, const std::string& body,
             const std::string& date) {
    Article article = make_article(id, body);
    article.headline = headline;
    article.published = parse_iso8601(date);
    return article;
}

std::vector<Article> archive() {
    Article flood = news("flood", "Flood warning for the coast", "Rivers rise.\nThe storm goes on.",
                         "1987-03-01T23:59:59Z");
    flood.source = "Financial Times";
    flood.topics = {"weather", "Sea Level"};
    flood.byline = "By Ann Example";
    flood.place = "PORT SELWYN";
    flood.url = "https://news.example/flood";
    Article rates = news("rates", "Bank raises rates",
                         "Interest rates rise for savers and the flood of money.", "1987-03-07");
    rates.source = "Reuters";
    rates.section = "Business";
    rates.topics = {"interest"};
    Article later =
        news("later", "Storm over", "A storm passed. The river fell.", "1987-04-01T08:00:00+10:00");
    later.kind = ArticleKind::Headline;
    return {flood, rates, later, make_article("undated", "An undated storm note about rivers.")};
}

struct Row {
    const char* name;
    const char* query;
    std::vector<std::string> ids;
};

class FieldsFind : public ::testing::TestWithParam<Row> {};

TEST_P(FieldsFind, TheRightArticles) {
    static TestIndex index(archive());
    EXPECT_THAT(index.ids(GetParam().query), ::testing::UnorderedElementsAreArray(GetParam().ids));
}

const Row kRows[] = {
    {"DefaultFieldHasHeadline", "warning", {"flood"}},
    {"Headline", "headline:storm", {"later"}},
    {"HeadlineByItsOtherName", "title:storm", {"later"}},
    {"HeadlineGroup", "headline:(storm OR rates)", {"later", "rates"}},
    {"HeadlinePhrase", "headline:\"flood warning\"", {"flood"}},
    {"LedeOnly", "lede:storm", {"later", "undated"}},
    {"Byline", "by:example", {"flood"}},
    {"Place", "place:selwyn", {"flood"}},
    {"SourceIgnoresCase", "source:\"financial times\"", {"flood"}},
    {"SourceWhole", "source:financial", {}},
    {"Section", "section:business", {"rates"}},
    {"Topic", "topic:weather", {"flood"}},
    {"TopicOfTwoWords", "topic:\"sea level\"", {"flood"}},
    {"Kind", "kind:headline", {"later"}},
    {"Id", "id:rates", {"rates"}},
    {"Url", "url:https://news.example/flood", {"flood"}},
    {"Language", "lang:en storm", {"flood", "later", "undated"}},
    {"Day", "date:1987-03-01", {"flood"}},
    {"Month", "date:1987-03", {"flood", "rates", "later"}},
    {"Year", "date:1987", {"flood", "rates", "later"}},
    {"OtherYear", "date:1988", {}},
    {"Range", "date:1987-03-01..1987-03-07", {"flood", "rates"}},
    {"RangeEndsOnItsLastDay", "date:1987-03-02..1987-03-06", {}},
    {"ZoneIsTurnedToUtc", "date:1987-03-31", {"later"}},
    {"OpenBeginning", "date:..1987-03-30", {"flood", "rates"}},
    {"OpenEnd", "date:1987-03-02..", {"rates", "later"}},
    {"After", "after:1987-03-01", {"rates", "later"}},
    {"Before", "before:1987-03-07", {"flood"}},
    {"FarOpenRange", "date:0001..9999", {"flood", "rates", "later"}},
    {"Words", "words:10..", {"rates", "flood"}},
    {"WordsRange", "words:..7", {"undated"}},
    {"Not", "storm NOT headline:storm", {"flood", "undated"}},
    {"MinusAlone", "-storm", {"rates"}},
    {"NotAlone", "NOT storm", {"rates"}},
    {"AndNot", "storm AND NOT flood", {"later", "undated"}},
    {"Or", "rates OR warning", {"flood", "rates"}},
    {"FilterInsideOr", "topic:interest OR headline:warning", {"flood", "rates"}},
    {"AndBindsTighterThanOr", "rates OR storm AND warning", {"flood", "rates"}},
    {"BracketsDecide", "(rates OR storm) AND warning", {"flood"}},
    {"SideBySideBindsTighterThanOr", "storm warning OR savers", {"flood", "rates"}},
};

INSTANTIATE_TEST_SUITE_P(All, FieldsFind, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Search, MatchAllAnyAndAuto) {
    TestIndex index(archive());
    EXPECT_THAT(index.ids("storm savers", MatchMode::All), IsEmpty());
    EXPECT_THAT(index.ids("storm savers", MatchMode::Any),
                UnorderedElementsAre("flood", "later", "undated", "rates"));
    const Results results = index.search("storm savers", MatchMode::Auto);
    EXPECT_TRUE(results.partial);
    EXPECT_EQ(results.found, 4U);
    EXPECT_FALSE(index.search("storm rivers", MatchMode::Auto).partial);
    EXPECT_FALSE(index.search("nowhere atall", MatchMode::Auto).partial);
}

TEST(Search, RequiredWordsMustOccurInAnyMode) {
    TestIndex index(archive());
    EXPECT_THAT(index.ids("+savers storm", MatchMode::Any), ElementsAre("rates"));
    EXPECT_THAT(index.ids("xyzzy~ savers", MatchMode::Any), ElementsAre("rates"));
    EXPECT_THAT(index.ids("storm savers -flood", MatchMode::Any),
                UnorderedElementsAre("later", "undated"));
    EXPECT_THAT(index.ids("storm savers date:1987-04", MatchMode::Any), IsEmpty());
    EXPECT_THAT(index.ids("storm savers date:1987-03-31", MatchMode::Any), ElementsAre("later"));
}

TEST(Search, CommonWordsPassInLongQueriesOnly) {
    TestIndex index({make_article("who", "The Who played."),
                     make_article("band", "A band played on the stage of the town."),
                     make_article("be", "To be or not to be, that is it.")});
    EXPECT_THAT(index.ids("the who"), ElementsAre("who"));
    EXPECT_THAT(index.ids("the band of the stage of who"), ElementsAre("band"));
    EXPECT_THAT(index.ids("the who -storm -band"), ElementsAre("who"));
    EXPECT_THAT(index.ids("\"to be or not to be\""), ElementsAre("be"));
    EXPECT_THAT(index.ids("to be or not to be"), ElementsAre("be"));
}

TEST(Search, SortsByDateWithUndatedLast) {
    TestIndex index(archive());
    EXPECT_THAT(index.ids("storm OR rates", MatchMode::All, Sort::Newest),
                ElementsAre("later", "rates", "flood", "undated"));
    EXPECT_THAT(index.ids("storm OR rates", MatchMode::All, Sort::Oldest),
                ElementsAre("flood", "rates", "later", "undated"));
}

TEST(Search, TiesComeInTheOrderOfTheirIds) {
    std::vector<Article> same;
    for (const char* id : {"m", "b", "z", "a", "k"})
        same.push_back(make_article(id, "The same text."));
    TestIndex index(same);
    EXPECT_THAT(index.ids("same"), ElementsAre("a", "b", "k", "m", "z"));
    EXPECT_THAT(index.ids("lang:en"), ElementsAre("a", "b", "k", "m", "z"));
    EXPECT_THAT(index.ids("same", MatchMode::All, Sort::Newest),
                ElementsAre("a", "b", "k", "m", "z"));
}

using Scores = std::vector<std::pair<std::string, double>>;

Scores scores(SearchEngine& engine, const std::string& text) {
    SearchRequest request;
    request.text = text;
    request.tree = parse_query(text, kToday);
    request.match = MatchMode::Any;
    Scores found;
    for (const Hit& hit : engine.search(request).hits) {
        found.emplace_back(hit.article.id, hit.score);
    }
    return found;
}

// Later searches of a process know more about the index than the first: what they find is the same.
TEST(Search, FindsTheSameHoweverOftenItIsAsked) {
    constexpr int kTimes = 200;
    const TempDir folder;
    std::vector<Article> articles;
    std::string body = "flood ";
    for (int i = 0; i < 20; ++i) {
        articles.push_back(make_article("id" + std::to_string(i), body + "river"));
        body += i % 3 == 0 ? "flood " : "water bridge mayor ";
    }
    build_index(folder.path("index"), articles, OldArticles::Drop, 7);
    SearchEngine engine(folder.path("index"));
    for (const std::string text : {"flood", "flood river", "flood water mayor"}) {
        const Scores first = scores(engine, text);
        ASSERT_EQ(first.size(), 10U);
        for (int i = 0; i < kTimes; ++i) ASSERT_EQ(scores(engine, text), first) << text;
    }
    // A newer generation has other lengths under the same numbers.
    std::ranges::reverse(articles);
    for (Article& article : articles) article.body += " bridge of the mayor";
    build_index(folder.path("index"), articles, OldArticles::Drop, 7);
    const Scores after = scores(engine, "flood river");
    SearchEngine other(folder.path("index"));
    EXPECT_EQ(after, scores(other, "flood river"));
    for (int i = 0; i < kTimes; ++i) ASSERT_EQ(scores(engine, "flood river"), after);
}

TEST(Search, PagesContinue) {
    std::vector<Article> many;
    for (char c = 'a'; c <= 'j'; ++c)
        many.push_back(make_article(std::string(1, c), "The same text."));
    TestIndex index(many);
    SearchRequest request;
    request.text = "same";
    request.tree = parse_query("same", kToday);
    request.offset = 8;
    request.limit = 5;
    const Results results = index.engine().search(request);
    EXPECT_EQ(results.found, 10U);
    EXPECT_TRUE(results.exact);
    ASSERT_EQ(results.hits.size(), 2U);
    EXPECT_EQ(results.hits[0].rank, 9U);
    EXPECT_EQ(results.hits[1].article.id, "j");
    request.offset = 1'000'000'000'000;
    EXPECT_THAT(index.engine().search(request).hits, IsEmpty());
}

TEST(Search, HitCarriesTheArticleAndItsMarks) {
    TestIndex index(archive());
    const Results results = index.search("flood rivers");
    ASSERT_EQ(results.hits.size(), 1U);
    const Hit& hit = results.hits.front();
    EXPECT_EQ(hit.article.source, "Financial Times");
    EXPECT_EQ(hit.article.topics, (std::vector<std::string>{"weather", "Sea Level"}));
    EXPECT_EQ(to_iso8601(*hit.article.published), "1987-03-01T23:59:59Z");
    EXPECT_EQ(hit.headline.marks, (std::vector<Mark>{{0, 5}}));
    EXPECT_EQ(hit.snippet.text, "Rivers rise.");
    EXPECT_EQ(hit.snippet.marks, (std::vector<Mark>{{0, 6}}));
    EXPECT_GT(hit.score, 0);
}

TEST(Search, ArticleComesBackWhole) {
    TestIndex index(archive());
    EXPECT_EQ(index.engine().article("flood"), archive().front());
    EXPECT_EQ(index.engine().article("Flood"), std::nullopt);
    EXPECT_EQ(index.engine().article(""), std::nullopt);
}

TEST(Search, ExcludedWordsAreNotMarked) {
    TestIndex index(archive());
    const Results results = index.search("rates -storm");
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.hits.front().snippet.marks, (std::vector<Mark>{{9, 14}}));
}

// The hit stands so near to the beginning that nothing worth a "…" would be left out.
TEST(Search, SnippetKeepsTheFirstWordWhole) {
    std::string body =
        "Administration of the old town said on a wet Monday that all the cold grey harbour";
    for (int i = 0; i < 60; ++i) body += " and more";
    TestIndex index({make_article("a", body + ".")});
    const Results results = index.search("harbour");
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.hits.front().snippet.text.substr(0, 17), "Administration of");
}

TEST(Search, HeadlineCountsMore) {
    Article titled =
        make_article("titled", "Nothing much was said about it by the council in the town.");
    titled.headline = "Harbour";
    Article mentioned =
        make_article("mentioned", "The harbour was said to be closed by the council in town.");
    mentioned.headline = "Council";
    TestIndex index({mentioned, titled});
    EXPECT_THAT(index.ids("harbour"), ElementsAre("titled", "mentioned"));
}

TEST(Search, LongTermsAreFoundInFull) {
    const std::string word(400, 'x');
    TestIndex index({make_article("long", "A " + word + " here"),
                     make_article("longer", "A " + word + "y here"),
                     make_article(std::string(180, 'i'), "Long id.")});
    EXPECT_THAT(index.ids(word), ElementsAre("long"));
    EXPECT_THAT(index.ids("\"" + word + "y\""), ElementsAre("longer"));
    EXPECT_TRUE(index.engine().article(std::string(180, 'i')).has_value());
}

}  // namespace
}  // namespace dateline
