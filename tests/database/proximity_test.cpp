// What stands near each other, in real indexes: reach and order, inflections, phrases, patterns,
// fields, nesting, counts of mentions.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

Article signed_article() {
    Article article = make_article("signed", "Zinc.");
    article.byline = "Ann Lee, Selwyn";
    article.places = {"Rio", "Bonn"};
    return article;
}

std::vector<Article> archive() {
    Article headline = make_article("headline", "Nothing in the text.");
    headline.headline = "Flood brings a late warning";
    return {
        make_article("close", "The price of oil rose."),
        make_article("far", "Oil is dear, and with it nearly everything that has a price."),
        make_article("gas", "Gas prices fell. Cooperation ends."),
        make_article("rate", "The interest rate was cut again; interest rates will be cut."),
        make_article("paragraphs", "It is about oil.\nThe price is another matter."),
        make_article("many", "Oil, oil and oil."),
        make_article("house", "Ein Haus am See, viele H\u00e4user am Meer.", "de"),
        make_article("sentences", "Steel is dear. Mr. Coal said so! Copper fell.\nTin rose."),
        headline,
        signed_article(),
    };
}

struct Row {
    const char* name;
    const char* query;
    std::vector<std::string> ids;
};

class ProximityFinds : public ::testing::TestWithParam<Row> {};

TEST_P(ProximityFinds, TheRightArticles) {
    static TestIndex index(archive());
    EXPECT_THAT(index.ids(GetParam().query), ::testing::UnorderedElementsAreArray(GetParam().ids));
}

const Row kRows[] = {
    {"WithinTwo", "oil NEAR/2 price", {"close"}},
    {"NotWithinOne", "oil NEAR/1 price", {}},
    {"Farther", "oil NEAR/12 price", {"close", "far"}},
    {"InOrder", "price PRE/2 oil", {"close"}},
    {"NotTheOtherWay", "oil PRE/2 price", {}},
    {"InOrderFar", "oil PRE/12 price", {"far"}},
    {"NotOverTheEndOfAParagraph", "oil NEAR/250 price", {"close", "far"}},
    {"Inflections", "gas ADJ price", {"gas"}},
    {"QuotesMeanTheForm", "gas ADJ \"price\"", {}},
    {"QuotedForm", "gas ADJ \"prices\"", {"gas"}},
    {"Alternatives", "(oil OR gas) NEAR/2 price", {"close", "gas"}},
    {"Phrase", "\"interest rate\" PRE/2 cut", {"rate"}},
    {"PhraseOfOtherForm", "\"interest rates\" PRE/3 cut", {"rate"}},
    {"PhraseFartherOff", "\"interest rate\" PRE/1 cut", {}},
    {"Pattern", "(o?l OR gas) NEAR/2 pric*", {"close", "gas"}},
    {"PatternInAPhrase", "\"interest rat*\"", {"rate"}},
    {"PatternInAPhraseInOrder", "\"rat* interest\"", {}},
    {"Fuzzy", "pirce~ NEAR/2 oil", {"close"}},
    {"Nested", "(price NEAR/2 oil) PRE/1 rise", {}},
    {"NestedFound", "(price NEAR/2 oil) PRE/1 rose", {"close"}},
    {"Chain", "the PRE/1 price PRE/2 oil", {"close"}},
    {"Excluded", "oil -(oil NEAR/12 price)", {"paragraphs", "many"}},
    {"OrOfThem", "(oil NEAR/2 price) OR (gas ADJ prices)", {"close", "gas"}},
    {"AndAFilter", "oil NEAR/12 price lang:en", {"close", "far"}},
    {"AmongTheFirstAndAloneInASentence", "FIRST10(tin NOT W/s coal)", {"sentences"}},
    {"AfterTheFirstAndAloneInASentence", "FIRST9(tin NOT W/s coal)", {}},
    {"InTheHeadline", "headline:(flood NEAR/4 warning)", {"headline"}},
    {"InTheHeadlineTooFar", "headline:(flood NEAR/3 warning)", {}},
    {"NotInTheHeadline", "headline:(oil NEAR/2 price)", {}},
    {"InEither", "hlead:(price NEAR/2 oil)", {"close"}},
    {"CompoundWritten", "co-operation ADJ ends", {"gas"}},
    {"GermanForms", "(Haus NEAR/2 Meer) OR (Haus NEAR/9 xyz)", {"house"}},
    {"Mentions", "ATLEAST3(oil)", {"many"}},
    {"FewerMentions", "ATLEAST1(oil)", {"close", "far", "paragraphs", "many"}},
    {"TooFewMentions", "ATLEAST4(oil)", {}},
    {"MentionsTogether", "ATLEAST2(oil OR price)", {"close", "far", "paragraphs", "many"}},
    {"MentionsOfAPhrase", "ATLEAST2(\"interest rate\" OR \"interest rates\")", {"rate"}},
    {"MentionsOfAPair", "ATLEAST2(interest PRE/4 cut)", {"rate"}},
    {"Sentence", "coal W/s said", {"sentences"}},
    {"NotTheSameSentence", "steel W/s coal", {}},
    {"SentenceInOrder", "said PRE/s coal", {}},
    {"Paragraph", "steel W/p copper", {"sentences"}},
    {"NotTheSameParagraph", "copper W/p tin", {}},
    {"TheHeadlineIsASentence", "flood W/s warning", {"headline"}},
    {"TheHeadlineIsNoneOfTheText", "flood W/p text", {}},
    {"AnAbbreviationInside", "(steel OR copper) W/s (coal OR fell)", {"sentences"}},
    {"ABylineIsASentence", "by:(lee W/s ann)", {"signed"}},
    {"APlaceIsASentence", "place:(rio W/p bonn)", {}},
    {"ABylineIsNoneOfTheText", "any:(zinc W/p ann)", {}},
    {"BoundsAreNoWords", "xunit OR xunit* OR unit~ OR XUNIT", {}},
    {"AWordIsNotNearItself", "oil NEAR/5 oil", {"many"}},
    {"NoWordOfTheIndex", "oil NEAR/5 xyzzy", {}},
    {"NoPatternOfTheIndex", "oil NEAR/5 xyzz*", {}},
};
INSTANTIATE_TEST_SUITE_P(All, ProximityFinds, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Proximity, RanksByTheWholeText) {
    TestIndex index({make_article("once", "oil price and then many other things to read here"),
                     make_article("often", "oil price, and oil, and oil, and the price of oil")});
    const Results results = index.search("oil NEAR/2 price");
    ASSERT_EQ(results.hits.size(), 2U);
    EXPECT_EQ(results.hits.front().article.id, "often");
    EXPECT_GT(results.hits.back().score, 0);
}

TEST(Proximity, WeighsWhatIsToldTo) {
    TestIndex index({make_article("oil", "oil oil near gas"), make_article("gas", "gas gas oil")});
    EXPECT_THAT(index.ids("oil^9 NEAR/5 gas"), ::testing::ElementsAre("oil", "gas"));
    EXPECT_THAT(index.ids("oil NEAR/5 gas^9"), ::testing::ElementsAre("gas", "oil"));
}

// Words a to f at random, one letter each: what is near is counted out by hand.
struct RandomText {
    std::string id;
    std::vector<char> words;
};

bool near_by_hand(const RandomText& text, char one, char other, std::size_t reach, bool ordered) {
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        for (std::size_t j = i + 1; j < text.words.size() && j - i <= reach; ++j) {
            const bool forwards = text.words[i] == one && text.words[j] == other;
            const bool backwards = text.words[i] == other && text.words[j] == one;
            if (forwards || (!ordered && backwards)) return true;
        }
    }
    return false;
}

TEST(Proximity, FindsWhatCountingByHandFinds) {
    std::mt19937 random(3);
    const auto letter = [&random] { return static_cast<char>('b' + random() % 6); };
    std::vector<RandomText> texts;
    std::vector<Article> articles;
    for (int number = 0; number < 150; ++number) {
        RandomText& text = texts.emplace_back(RandomText{fmt::format("{:03}", number), {}});
        std::string body;
        for (auto words = random() % 30; words > 0; --words) {
            text.words.push_back(letter());
            body += fmt::format("{0}{0}{0} ", text.words.back());
        }
        articles.push_back(make_article(text.id, body + "end"));
    }
    TempDir directory;
    build_index(directory.path("index"), articles, OldArticles::Keep, 40);
    SearchEngine engine(directory.path("index"));
    for (int round = 0; round < 200; ++round) {
        const char one = letter(), other = letter();
        const std::size_t reach = 1 + random() % 8;
        const bool ordered = random() % 2 == 0;
        SearchRequest request;
        request.text = fmt::format("\"{0}{0}{0}\" {1}/{2} \"{3}{3}{3}\"", one,
                                   ordered ? "PRE" : "NEAR", reach, other);
        request.tree = parse_query(request.text, kToday);
        request.match = MatchMode::All;
        request.limit = 1000;
        std::vector<std::string> found, expected;
        for (const Hit& hit : engine.search(request).hits) found.push_back(hit.article.id);
        for (const RandomText& text : texts) {
            if (near_by_hand(text, one, other, reach, ordered)) expected.push_back(text.id);
        }
        ASSERT_THAT(found, ::testing::UnorderedElementsAreArray(expected)) << request.text;
    }
}

}  // namespace
}  // namespace dateline
