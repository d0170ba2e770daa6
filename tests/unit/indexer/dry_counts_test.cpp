#include "indexer/pipeline/dry_counts.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr std::uint64_t kPlenty = 1 << 20;

TEST(DryCounts, TakesWhatTheIndexIsCountedBy) {
    AnalysedArticle article;
    article.id_term = "Qa";
    article.terms = {{.term = "Len", .wdf = 0, .positions = {}},
                     {.term = "Qa", .wdf = 0, .positions = {}},
                     {.term = "XSRCthe courier", .wdf = 0, .positions = {}},
                     {.term = "flood", .wdf = 1, .positions = {}}};
    const DryCounts::Counted counted = DryCounts::counted(article);
    EXPECT_EQ(counted.source, "the courier");
    EXPECT_EQ(counted.language, "en");
    article.terms.clear();
    EXPECT_EQ(DryCounts::counted(article).source, "");
    article.id_term = "Qb";
    EXPECT_NE(DryCounts::counted(article).id, counted.id);
}

TEST(DryCounts, CountsTheLastOfEachId) {
    DryCounts counts(kPlenty, SameId::Replace);
    counts.add(2, {{1, "en", "b"}, {3, "en", ""}});
    counts.add(1, {{1, "de", "a"}, {2, "de", "a"}, {2, "fr", "a"}});  // It stands before.
    counts.add(3, {{3, "en", "c"}});
    EXPECT_THAT(counts.languages(), ElementsAre(Pair("en", 2), Pair("fr", 1)));
    EXPECT_THAT(counts.sources(), ElementsAre(Pair("a", 1), Pair("b", 1), Pair("c", 1)));
    EXPECT_EQ(counts.repeated(), 3U);
}

DryCounts::Counted with_words(std::uint64_t id, std::vector<std::string> words) {
    std::ranges::sort(words);
    AnalysedArticle article;
    article.id_term = "Qx";
    for (const std::string& word : words) {
        article.terms.push_back({.term = word, .wdf = 1, .positions = {}});
    }
    DryCounts::Counted counted = DryCounts::counted(article);
    counted.id = id;
    counted.language = "en";
    return counted;
}

TEST(DryCounts, DifferentArticlesOfOneIdBothCount) {
    const auto river = with_words(1, {"the", "river", "rose", "on", "monday"});
    const auto again = with_words(1, {"the", "river", "rose", "on", "tuesday"});
    const auto bank = with_words(1, {"central", "bank", "cuts", "its", "main", "rate"});
    struct Case {
        SameId rule;
        std::uint64_t repeated, met, counted;
    };
    for (const Case& each : {Case{SameId::Keep, 1, 1, 2}, Case{SameId::Replace, 2, 0, 1},
                             Case{SameId::Reject, 1, 1, 1}}) {
        DryCounts counts(kPlenty, each.rule);
        counts.add(1, {river, bank, again});
        EXPECT_EQ(counts.repeated(), each.repeated);
        EXPECT_EQ(counts.met(), each.met);
        EXPECT_THAT(counts.languages(), ElementsAre(Pair("en", each.counted)));
    }
}

TEST(DryCounts, CountsEachWhereThereIsNoMemory) {
    DryCounts counts(0);
    EXPECT_THAT(counts.languages(), IsEmpty());
    counts.add(1, {{1, "en", "a"}, {1, "en", "a"}});
    EXPECT_THAT(counts.languages(), ElementsAre(Pair("en", 2)));
    EXPECT_EQ(counts.repeated(), 0U);
}

}  // namespace
}  // namespace dateline
