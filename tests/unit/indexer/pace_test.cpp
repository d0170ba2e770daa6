#include "indexer/progress/pace.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

using namespace std::chrono_literals;

const Pace::Clock::time_point kBegin{};

TEST(Pace, TellsNothingFromTooLittle) {
    Pace pace;
    EXPECT_EQ(pace.articles_a_second(), std::nullopt);
    pace.sample(kBegin, 5, 5);
    EXPECT_EQ(pace.articles_a_second(), std::nullopt);
    pace.sample(kBegin + 999ms, 500, 500);
    EXPECT_EQ(pace.articles_a_second(), std::nullopt);
    EXPECT_EQ(pace.bytes_a_second(), std::nullopt);
    pace.sample(kBegin + 1s, 505, 1005);
    EXPECT_EQ(pace.articles_a_second(), 500);
    EXPECT_EQ(pace.bytes_a_second(), 1000);
}

// So many seconds of 100 articles and 1000 bytes each, five looks a second.
void run_evenly(Pace& pace, int seconds) {
    for (int i = 0; i <= 5 * seconds; ++i) {
        const auto number = static_cast<std::uint64_t>(i);
        pace.sample(kBegin + i * 200ms, 20 * number, 200 * number);
    }
}

TEST(Pace, IsThatOfTheLastTenSeconds) {
    Pace pace;
    run_evenly(pace, 100);
    EXPECT_EQ(pace.articles_a_second(), 100);
    pace.sample(kBegin + 105s, 10'000, 100'000);  // Five seconds of nothing.
    EXPECT_EQ(pace.articles_a_second(), 50);
    pace.sample(kBegin + 110s, 10'000, 100'000);
    EXPECT_EQ(pace.articles_a_second(), 0);
}

TEST(Pace, OfBytesIsSmoother) {
    Pace pace;
    run_evenly(pace, 100);
    pace.sample(kBegin + 115s, 10'000, 100'000);
    EXPECT_EQ(pace.bytes_a_second(), 500);
    pace.sample(kBegin + 130s, 10'000, 100'000);
    EXPECT_EQ(pace.bytes_a_second(), 0);
}

TEST(Pace, ForgetsALeap) {
    Pace pace;
    constexpr std::uint64_t kLeap = 20'000'000'000;
    pace.sample(kBegin, 0, 0);
    for (unsigned i = 1; i <= 31; ++i) pace.sample(kBegin + i * 1s, 0, kLeap + i * 1000);
    EXPECT_EQ(pace.bytes_a_second(), 1000);
}

struct LeftCase {
    std::string name;
    std::uint64_t bytes;
    std::uint64_t total_bytes;
    std::optional<double> rate;
    std::optional<std::chrono::seconds> left;
};

class TimeLeftTest : public testing::TestWithParam<LeftCase> {};

TEST_P(TimeLeftTest, Is) {
    const LeftCase& c = GetParam();
    EXPECT_EQ(time_left(c.bytes, c.total_bytes, c.rate), c.left);
}

const LeftCase kLeft[] = {
    {"Even", 400, 1000, 100, 6s},
    {"Begun", 401, 1000, 100, 6s},
    {"LastByte", 999, 1000, 100, 1s},
    {"Long", 0, 1000, 0.5, 2000s},
    {"TotalUnknown", 400, 0, 100, std::nullopt},
    {"RateUnknown", 400, 1000, std::nullopt, std::nullopt},
    {"StandingStill", 400, 1000, 0, std::nullopt},
    {"Backwards", 400, 1000, -100, std::nullopt},
    {"AllRead", 1000, 1000, 100, std::nullopt},
    {"FileGrew", 1200, 1000, 100, std::nullopt},
    {"WhoKnows", 0, 1'000'000'000'000'000'000, 0.1, std::nullopt},
};
INSTANTIATE_TEST_SUITE_P(All, TimeLeftTest, testing::ValuesIn(kLeft),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
