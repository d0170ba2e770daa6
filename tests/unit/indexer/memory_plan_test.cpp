#include "indexer/memory_plan.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

constexpr std::uint64_t kMega = 1024 * 1024;

struct Case {
    const char* name;
    std::uint64_t memory;
    unsigned jobs;
    unsigned planned;
};

class Plan : public testing::TestWithParam<Case> {};

// The sum of what all may take at once stays inside, and everybody can do something.
TEST_P(Plan, StaysInsideTheMemory) {
    const MemoryPlan plan = plan_memory(GetParam().memory, GetParam().jobs, 0);
    EXPECT_EQ(plan.jobs, GetParam().planned);
    const std::uint64_t queued =
        (plan.jobs + 1) * std::max<std::uint64_t>(plan.portion_bytes, plan.max_record_bytes);
    EXPECT_LE(plan.jobs * (plan.article_bytes + plan.writer_bytes) + queued + plan.ledger_bytes,
              GetParam().memory);
    EXPECT_GE(plan.max_record_bytes, kMega);
    EXPECT_GE(plan.portion_bytes, kMega);
    EXPECT_LE(plan.unpacking_bytes, GetParam().memory / 4);
    EXPECT_GE(plan.unpacking_bytes, 16 * kMega);
}

const Case kCases[] = {
    {"Least", 64 * kMega, 8, 1},       {"Small", 128 * kMega, 2, 1},
    {"Quarter", 256 * kMega, 2, 2},    {"QuarterOfMany", 256 * kMega, 16, 4},
    {"Plenty", 2048 * kMega, 2, 2},    {"PlentyOfMany", 2048 * kMega, 64, 40},
    {"Huge", 64 * 1024 * kMega, 8, 8},
};
INSTANTIATE_TEST_SUITE_P(All, Plan, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PlanMemory, TakesTheUsersWordForTheLongestRecord) {
    EXPECT_EQ(plan_memory(2048 * kMega, 2, 300 * kMega).max_record_bytes, 300 * kMega);
}

TEST(PlanMemory, LetsOneRecordGrowToSixtyFourMegabytes) {
    EXPECT_EQ(plan_memory(64 * 1024 * kMega, 1, 0).max_record_bytes, 64 * kMega);
}

}  // namespace
}  // namespace dateline
