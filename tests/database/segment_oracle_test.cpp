// A segment made in the way that is tested says what the library's says, whatever the articles are
// and however they are cut into pieces.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/build_speed.h"
#include "tests/support/database_facts.h"
#include "tests/support/random_updates.h"
#include "tests/support/same_answers.h"
#include "tests/support/segment_pair.h"
#include "tests/support/tested_segments.h"

namespace dateline {
namespace {

using ::testing::IsEmpty;

void expect_same(const std::filesystem::path& tested, const std::filesystem::path& library) {
    const FactComparison comparison = compare_databases(tested, library);
    EXPECT_TRUE(comparison.same()) << comparison;
    EXPECT_EQ(complaints_about(tested), "");
}

std::unique_ptr<SegmentPair> random_pair(std::uint64_t seed) {
    const auto articles = random_articles(seed);
    Dice dice(seed);
    return make_pair_of(articles, random_cut(dice, articles.size()));
}

// The seeds are shared among cases, so that ctest can run these side by side.
constexpr std::uint64_t kShares = 12;
constexpr std::uint64_t kSeeds = kSlowBuild ? 360 : 3000;
constexpr std::uint64_t kAskedSeeds = kSlowBuild ? 12 : 60;
constexpr std::uint64_t kUpdatedSeeds = kSlowBuild ? 12 : 120;

class RandomArticles : public ::testing::TestWithParam<std::uint64_t> {
  protected:
    // Those of this case.
    template <typename Try>
    void for_each_seed(std::uint64_t seeds, const Try& try_seed) {
        for (std::uint64_t seed = GetParam(); seed < seeds && !HasFailure(); seed += kShares) {
            SCOPED_TRACE(fmt::format("seed {}", seed));
            try_seed(seed);
        }
    }
};

TEST_P(RandomArticles, AreTheSame) {
    for_each_seed(kSeeds, [](std::uint64_t seed) {
        const auto pair = random_pair(seed);
        expect_same(pair->tested(), pair->library());
    });
}

TEST_P(RandomArticles, AreTheSameAfterUpdatesAndAMerge) {
    for_each_seed(kUpdatedSeeds, [](std::uint64_t seed) {
        const auto one = random_pair(3 * seed + 100'000);
        const auto other = random_pair(3 * seed + 100'001);
        const auto untouched = random_pair(3 * seed + 100'002);
        update_both(one->tested(), one->library(), seed, 30);
        update_both(other->tested(), other->library(), seed + 1, 200);
        expect_same(one->tested(), one->library());
        expect_same(other->tested(), other->library());
        compact({one->tested(), untouched->tested(), other->tested()}, one->path("all"));
        compact({one->library(), untouched->library(), other->library()}, one->path("all-library"));
        expect_same(one->path("all"), one->path("all-library"));
    });
}

// The library looks for phrases and NEAR for ever where a position is close to 2^32.
void drop_last_positions(std::vector<LooseArticle>& articles) {
    for (LooseArticle& article : articles) {
        for (auto& postings : article.terms) {
            std::erase_if(postings.positions, [](std::uint32_t at) { return at > UINT32_MAX / 2; });
        }
    }
}

TEST_P(RandomArticles, AnswerTheSame) {
    for_each_seed(kAskedSeeds, [](std::uint64_t seed) {
        Dice dice(seed);
        auto articles = random_articles(dice, dice.between(5, 400));
        drop_last_positions(articles);
        const auto pair = make_pair_of(articles, random_cut(dice, articles.size()));
        const AnswerComparison answers = compare_answers(pair->tested(), pair->library(), 50);
        EXPECT_THAT(answers.differences, IsEmpty());
    });
}

INSTANTIATE_TEST_SUITE_P(Share, RandomArticles, ::testing::Range<std::uint64_t>(0, kShares));

TEST(OracleOfNothing, NoPieceAtAll) {
    const TempDir directory;
    tested_segments().complete({}, directory.path("tested"), {});
    library_segments().complete({}, directory.path("library"), {});
    expect_same(directory.path("tested"), directory.path("library"));
}

TEST(OracleOfNothing, PiecesWithoutArticles) {
    SegmentPair pair({.piece_sizes = {0, 0, 0}, .merges = {0}});
    pair.finish();
    expect_same(pair.tested(), pair.library());
}

TEST(OracleOfNothing, TwoSegmentsOfTheSameArticlesAreTwoDatabases) {
    const auto articles = random_articles(7);
    const auto one = make_pair_of(articles);
    const auto other = make_pair_of(articles);
    EXPECT_NE(Xapian::Database(one->tested().string()).get_uuid(),
              Xapian::Database(other->tested().string()).get_uuid());
}

TEST(OracleOfMuch, AMillionArticlesThatShareTheirTerms) {
    constexpr std::uint32_t kArticles = kSlowBuild ? 100'000 : 1'000'000;
    SegmentPair pair({.piece_sizes = {kArticles / 10, 1, kArticles / 2}, .merges = {1}});
    const std::vector<std::uint32_t> position = {1};
    for (std::uint32_t number = 0; number < kArticles; ++number) {
        AnalysedArticle article;
        article.terms.push_back({"all", 1 + number % 3, position});
        if (number % 1000 == 0) article.terms.push_back({"rare", 0, {}});
        if (number % 2 == 0) article.terms.push_back({"second", number % 300, {}});
        article.id_term = article.terms.front().term;
        if (number % 5 != 0) article.values.emplace_back(0, std::to_string(number % 777));
        pair.add(article);
    }
    pair.finish();
    expect_same(pair.tested(), pair.library());
}

TEST(OracleOfMuch, ATermWithManyPositionsAndMegabytesOfData) {
    Dice dice(1);
    std::vector<LooseArticle> articles = random_articles(dice, 3);
    LooseArticle& longest = articles[1];
    longest.id_term = "Qlongest";
    longest.terms = {{"Qlongest", 0, {}}, {"many", 200'000, {}}, {"some", 1, {4'000'000'000}}};
    std::uint32_t position = 0;
    for (int i = 0; i < 200'000; ++i) {
        position += static_cast<std::uint32_t>(dice.between(1, dice.once_in(100) ? 100'000 : 9));
        longest.terms[1].positions.push_back(position);
    }
    for (int i = 0; i < 1'500'000; ++i) longest.data += static_cast<char>(dice.below(256));
    articles[2].data = std::string(3'000'000, 'x');
    articles[2].values = {{0, std::string(100'000, 'v')}};
    const auto pair = make_pair_of(articles, {.piece_sizes = {1, 1}, .memory_bytes = 1});
    expect_same(pair->tested(), pair->library());
}

TEST(OracleOfMuch, AnArticleOfManyTermsAndManySlots) {
    LooseArticle article;
    article.id_term = "Q1";
    article.terms = {{"Q1", 0, {}}};
    for (std::uint32_t i = 100'000; i < 150'000; ++i) {
        article.terms.push_back({fmt::format("w{}", i), i % 7, {i, i + 60'000}});
    }
    for (Slot slot = 0; slot < 3000; ++slot) article.values.emplace_back(slot * 999, "v");
    const auto pair = make_pair_of({article, {}, article}, {.memory_bytes = 4096});
    expect_same(pair->tested(), pair->library());
}

}  // namespace
}  // namespace dateline
