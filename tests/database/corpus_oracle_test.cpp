// A segment of real news says what the library's says, answers queries alike, and stays its like
// when it is updated and merged. DATELINE_ORACLE=full takes the big collections whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

#include "tests/support/build_speed.h"
#include "tests/support/corpus_articles.h"
#include "tests/support/database_facts.h"
#include "tests/support/random_updates.h"
#include "tests/support/same_answers.h"
#include "tests/support/segment_pair.h"

namespace dateline {
namespace {

using ::testing::IsEmpty;

struct Collection {
    const char* name;
    const char* file;
    std::uint64_t articles;  // So many, unless all are asked for.
    bool our_own = false;    // In the project's corpus/, not in DATELINE_CORPORA.
};

const Collection kCollections[] = {
    {"Newsroom", "newsroom.jsonl", 1000, true},
    {"Languages", "languages.jsonl", 1000, true},
    {"Reuters", "reuters21578.tar.gz", 3000},
    {"Swiss", "swiss-gov-news-sample.jsonl.gz", 1200},
    {"FrontPages", "front-pages-1916.tar.gz", 60},
    {"Chinese", "chinese-news-sample.jsonl.gz", 500},
    {"Persian", "persian-news-sample.jsonl.gz", 400},
};

std::uint64_t most_articles(const Collection& collection) {
    const char* wanted = std::getenv("DATELINE_ORACLE");
    if (wanted != nullptr && std::string(wanted) == "full") {
        return std::numeric_limits<std::uint64_t>::max();
    }
    return kSlowBuild ? collection.articles / 10 : collection.articles;
}

void expect_same(const std::filesystem::path& tested, const std::filesystem::path& library) {
    const FactComparison comparison = compare_databases(tested, library);
    EXPECT_TRUE(comparison.same()) << comparison;
    EXPECT_EQ(complaints_about(tested), "");
}

class CorpusOracle : public ::testing::TestWithParam<Collection> {
  protected:
    // The collection, or nothing when it is not here.
    static std::filesystem::path collection() {
        const char* corpora =
            GetParam().our_own ? DATELINE_CORPUS : std::getenv("DATELINE_CORPORA");
        if (corpora == nullptr) return {};
        const std::filesystem::path path = std::filesystem::path(corpora) / GetParam().file;
        return exists(path) ? path : std::filesystem::path();
    }
};

TEST_P(CorpusOracle, SaysTheSameAndGoesOnSayingIt) {
    const std::filesystem::path corpus = collection();
    if (corpus.empty()) GTEST_SKIP() << "no " << GetParam().file << " in DATELINE_CORPORA";
    const std::uint64_t most = most_articles(GetParam());
    // Little memory, so that the writer spills.
    SegmentPair pair({.piece_sizes = {50, 1000, 1}, .memory_bytes = 8'000'000, .merges = {1}});
    const std::uint64_t taken =
        visit_articles(corpus, most, [&](const AnalysedArticle& article) { pair.add(article); });
    pair.finish();
    EXPECT_GT(taken, 0U);
    expect_same(pair.tested(), pair.library());

    const AnswerComparison answers = compare_answers(pair.tested(), pair.library(), 50);
    EXPECT_THAT(answers.differences, IsEmpty());
    EXPECT_GT(answers.with_hits, answers.queries / 3);

    update_both(pair.tested(), pair.library(), taken, 1000);
    expect_same(pair.tested(), pair.library());

    Dice dice(taken);
    const auto others = make_pair_of(random_articles(dice, 200));
    compact({others->tested(), pair.tested()}, pair.path("all"));
    compact({others->library(), pair.library()}, pair.path("all-library"));
    expect_same(pair.path("all"), pair.path("all-library"));
}

INSTANTIATE_TEST_SUITE_P(All, CorpusOracle, ::testing::ValuesIn(kCollections),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
