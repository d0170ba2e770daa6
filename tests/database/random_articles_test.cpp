// The generator reaches the extremes that it is there for, and keeps what a segment writer asks.
#include "tests/support/random_articles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace dateline {
namespace {

using Holds = std::function<bool(const LooseArticle&)>;

Holds any_term(const std::function<bool(const LooseArticle::Postings&)>& holds) {
    return [holds](const LooseArticle& a) { return std::ranges::any_of(a.terms, holds); };
}

std::size_t term_cost(const std::string& term) {
    return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

struct Extreme {
    const char* name;
    Holds holds;
};

const Extreme kExtremes[] = {
    {"NothingAtAll", [](const auto& a) { return a.terms.empty() && a.data.empty(); }},
    {"LongestTerm", any_term([](const auto& p) { return p.term.size() == kMaxTermBytes; })},
    {"LongestTermWithZeros", any_term([](const auto& p) {
         return p.term.size() < kMaxTermBytes && term_cost(p.term) == kMaxTermBytes;
     })},
    {"TermOfAZeroByte", any_term([](const auto& p) { return p.term == std::string(1, '\0'); })},
    {"TermWithTheLastByte", any_term([](const auto& p) { return p.term.back() == '\xff'; })},
    {"LargeWdf", any_term([](const auto& p) { return p.wdf == 1'000'000; })},
    {"PositionsWithoutWdf",
     any_term([](const auto& p) { return p.wdf == 0 && !p.positions.empty(); })},
    {"ManyPositions", any_term([](const auto& p) { return p.positions.size() > 1000; })},
    {"LastPosition", any_term([](const auto& p) {
         return !p.positions.empty() && p.positions.back() == UINT32_MAX;
     })},
    {"FirstPosition",
     any_term([](const auto& p) { return !p.positions.empty() && p.positions.front() == 0; })},
    {"LastSlot",
     [](const auto& a) { return !a.values.empty() && a.values.back().first == 4'294'967'294; }},
    {"LongValue",
     [](const auto& a) {
         return std::ranges::any_of(a.values, [](const auto& v) { return v.second.size() > 9999; });
     }},
    {"DataOf18Bytes", [](const auto& a) { return a.data.size() == 18; }},
    {"DataOf19Bytes", [](const auto& a) { return a.data.size() == 19; }},
    {"MuchData", [](const auto& a) { return a.data.size() == 100'000; }},
};

class RandomExtreme : public ::testing::TestWithParam<Extreme> {};

TEST_P(RandomExtreme, IsReached) {
    for (std::uint64_t seed = 0; seed < 360; ++seed) {
        if (std::ranges::any_of(random_articles(seed), GetParam().holds)) return;
    }
    FAIL() << "by no seed";
}

INSTANTIATE_TEST_SUITE_P(All, RandomExtreme, ::testing::ValuesIn(kExtremes),
                         [](const auto& test) { return std::string(test.param.name); });

void expect_valid(const LooseArticle& article) {
    std::uint64_t length = 0;
    bool has_positions = false;
    bool has_id = article.terms.empty();
    for (const auto& postings : article.terms) {
        EXPECT_FALSE(postings.term.empty());
        EXPECT_LE(term_cost(postings.term), kMaxTermBytes);
        EXPECT_TRUE(std::ranges::is_sorted(postings.positions, std::less_equal()));
        length += postings.wdf;
        has_positions = has_positions || !postings.positions.empty();
        has_id = has_id || postings.term == article.id_term;
    }
    EXPECT_TRUE(has_id);
    EXPECT_TRUE(length > 0 || !has_positions);
    EXPECT_LT(length, UINT32_MAX);
    EXPECT_TRUE(
        std::ranges::is_sorted(article.terms, std::less_equal(), &LooseArticle::Postings::term));
    for (const auto& [slot, value] : article.values) EXPECT_FALSE(value.empty());
}

TEST(RandomArticlesOfASeed, AreWhatAWriterTakes) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        for (const LooseArticle& article : random_articles(seed)) expect_valid(article);
    }
}

TEST(RandomArticlesOfASeed, AreTheSameAgain) {
    const auto articles = random_articles(5);
    const auto again = random_articles(5);
    ASSERT_EQ(articles.size(), again.size());
    for (std::size_t i = 0; i < articles.size(); ++i) EXPECT_EQ(articles[i].data, again[i].data);
}

}  // namespace
}  // namespace dateline
