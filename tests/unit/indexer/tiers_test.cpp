#include "indexer/generation/tiers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::vector<std::uint64_t> bytes;
    std::size_t merged;
};

class Tiers : public testing::TestWithParam<Case> {};

TEST_P(Tiers, MergesWhatIsWorthIt) {
    EXPECT_EQ(segments_to_merge(GetParam().bytes), GetParam().merged);
}

const Case kCases[] = {
    {"Nothing", {}, 0},
    {"TheFirst", {100}, 1},
    {"OnePercent", {100, 1}, 1},
    {"AThird", {99, 33}, 1},
    {"MoreThanAThird", {99, 34}, 2},
    {"AsBig", {100, 100}, 2},
    {"Bigger", {100, 1000}, 2},
    {"SmallOnesTogether", {1000, 2, 1}, 2},
    {"TheirSumCounts", {1000, 200, 100}, 2},
    {"AndGrowsAsItGoes", {700, 200, 100}, 3},
    {"EightStay", {30'000'000, 9'000'000, 2'000'000, 500'000, 100'000, 20'000, 4'000, 900}, 1},
    {"NineDoNot",
     {90'000'000, 30'000'000, 9'000'000, 2'000'000, 500'000, 100'000, 20'000, 4'000, 900},
     2},
};
INSTANTIATE_TEST_SUITE_P(All, Tiers, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

// A thousand nights with a little each: few segments, and little is written again.
TEST(TiersOverTime, EachArticleIsRewrittenAFewTimes) {
    std::vector<std::uint64_t> segments;
    std::uint64_t written = 0;
    constexpr int kNights = 1000;
    for (int night = 0; night < kNights; ++night) {
        segments.push_back(1);
        const std::size_t merged = segments_to_merge(segments);
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < merged; ++i) {
            sum += segments.back();
            segments.pop_back();
        }
        segments.push_back(sum);
        written += sum;
        ASSERT_LE(segments.size(), kMaxSegments);
    }
    EXPECT_LT(written, 12U * kNights);
}

}  // namespace
}  // namespace dateline
