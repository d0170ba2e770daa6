// Phrases and compounds among optional words: the first hits are the first of all hits, and each
// has the score that it has by itself; so too where neighbours or fields add to it. The library's
// own operators give other figures, or die (docs/library-faults.md).
#include <gtest/gtest.h>

#include <random>

#include "searcher/ranking/weighting.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

constexpr std::size_t kArticles = 4000;  // More than are looked at in any case.

std::vector<Article> random_archive() {
    std::mt19937 random(11);
    std::geometric_distribution<int> word(0.06);
    std::uniform_int_distribution<int> length(3, 30), compound(0, 9);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < kArticles; ++i) {
        std::string body;
        for (int n = length(random); n > 0; --n) {
            body += "word" + std::string(1, static_cast<char>('a' + word(random) % 26));
            body += compound(random) == 0 ? "-" : " ";
        }
        articles.push_back(make_article(std::to_string(i), body + "end."));
    }
    return articles;
}

// What a word weighs shall not depend on how many there are.
RankingSettings plain_bm25() {
    RankingSettings settings;
    settings.weighting = parse_weighting("bm25:b=0.3");
    return settings;
}

Results search(TestIndex& index, const std::string& text, std::uint64_t limit,
               const RankingSettings& ranking = plain_bm25()) {
    SearchRequest request;
    request.text = text;
    request.tree = parse_query(text, kToday);
    request.match = MatchMode::Any;
    request.ranking = ranking;
    request.limit = limit;
    request.detail = Detail::IdsOnly;
    return index.engine().search(request);
}

class CompoundQueries : public ::testing::TestWithParam<const char*> {};

TEST_P(CompoundQueries, FirstHitsAreTheFirstOfAll) {
    static TestIndex index(random_archive());
    const Results all = search(index, GetParam(), kArticles);
    ASSERT_GT(all.hits.size(), 0U);
    for (const std::uint64_t limit : {1U, 3U, 10U}) {
        const Results first = search(index, GetParam(), limit);
        ASSERT_EQ(first.hits.size(), std::min<std::size_t>(limit, all.hits.size()));
        for (std::size_t i = 0; i < first.hits.size(); ++i) {
            EXPECT_EQ(first.hits[i].article.id, all.hits[i].article.id) << limit;
            EXPECT_EQ(first.hits[i].score, all.hits[i].score) << limit;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, CompoundQueries,
                         ::testing::Values("worda-wordb wordc wordd",
                                           "wordz-wordy worda wordb wordc",
                                           "wordq-wordr words-wordt worda",
                                           "\"worda wordb\" \"wordc wordd\" \"worde wordf\"",
                                           "\"wordx wordy\" OR \"wordb worda\" OR wordc",
                                           "+worda \"wordb wordc\" \"wordd worde\" wordf-wordg",
                                           "wordm-wordn wordo-wordp wordq-wordr worda wordb"));

// What adds to the words takes no hit away: not the next article that it adds to, at the moment
// when the words alone no longer reach the first page.
TEST(CompoundQueries, NeighboursTakeNoHitAway) {
    std::vector<Article> articles{make_article("good", "Oil price and more."),
                                  make_article("next", "Oil price and still more of this.")};
    for (int i = 0; i < 100; ++i) {
        const char* body =
            i % 2 == 0 ? "Oil and nothing else of it." : "The price of nothing else.";
        articles.push_back(make_article(std::to_string(i), body));
    }
    articles.push_back(make_article("best", "Oil price, oil price, oil price."));
    TestIndex index(articles);
    RankingSettings ranking = plain_bm25();
    ranking.proximity = 10;
    const Results all = search(index, "oil price", kArticles, ranking);
    ASSERT_EQ(all.hits.size(), articles.size());
    EXPECT_EQ(all.hits.front().article.id, "best");
    const Results first = search(index, "oil price", 1, ranking);
    ASSERT_EQ(first.hits.size(), 1U);
    EXPECT_EQ(first.hits.front().article.id, "best");
}

// Nor where all of three words must be there, which by itself the library finds.
TEST(CompoundQueries, NeighboursTakeNoHitAwayFromWordsThatMustAllOccur) {
    const std::string far = " one two three four five six seven eight nine ten eleven twelve ";
    std::vector<Article> articles{make_article("good", "Oil price gas and more."),
                                  make_article("next", "Oil price gas and still more of this.")};
    for (int i = 0; i < 100; ++i) {
        articles.push_back(make_article(std::to_string(i), "Oil" + far + "price" + far + "gas."));
    }
    articles.push_back(make_article("best", "Oil price gas, oil price gas, oil price gas."));
    TestIndex index(articles);
    RankingSettings ranking = plain_bm25();
    ranking.proximity = 10;
    const Results first = search(index, "+oil +price +gas", 1, ranking);
    ASSERT_EQ(first.hits.size(), 1U);
    EXPECT_EQ(first.hits.front().article.id, "best");
}

// What a phrase adds does not depend on what is beside it.
TEST(CompoundQueries, PhrasesBesideAWordThatMustOccurAddTheirWeights) {
    TestIndex index(random_archive());
    std::map<std::string, double> expected;
    for (const char* part : {"worda", "\"wordb wordc\"", "\"wordd worde\"", "\"wordf wordg\""}) {
        for (const Hit& hit : search(index, part, kArticles).hits) {
            expected[hit.article.id] += hit.score;
        }
    }
    const Results found =
        search(index, "+worda \"wordb wordc\" \"wordd worde\" \"wordf wordg\"", kArticles);
    ASSERT_GT(found.hits.size(), 100U);
    for (const Hit& hit : found.hits) {
        EXPECT_NEAR(hit.score, expected.at(hit.article.id), 1e-7) << hit.article.id;
    }
}

}  // namespace
}  // namespace dateline
