#include "common/dates/moment.h"

#include <gtest/gtest.h>

#include "common/dates/date_parser.h"

namespace dateline {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

TEST(ToIso8601, GivesAMomentToTheSecond) {
    EXPECT_EQ(to_iso8601({sys_seconds{seconds{1709296245}}, Precision::Second}),
              "2024-03-01T12:30:45Z");
}

TEST(ToIso8601, GivesOnlyTheDayWhenOnlyTheDayIsKnown) {
    EXPECT_EQ(to_iso8601({sys_seconds{seconds{1709251200}}, Precision::Day}), "2024-03-01");
}

TEST(ToIso8601, WritesFourDigitsForEarlyYears) {
    EXPECT_EQ(to_iso8601({sys_seconds{seconds{-62135596800}}, Precision::Day}), "0001-01-01");
}

TEST(ToIso8601, WritesTimesBefore1970) {
    EXPECT_EQ(to_iso8601({sys_seconds{seconds{-1}}, Precision::Second}), "1969-12-31T23:59:59Z");
}

TEST(ToIso8601, IsReadBackAsTheSameMoment) {
    constexpr std::int64_t kStep = 86'400 * 97 + 3'723;
    for (std::int64_t at = -62'135'596'800; at <= 253'402'300'799; at += kStep) {
        const Moment second{sys_seconds{seconds{at}}, Precision::Second};
        ASSERT_EQ(parse_iso8601(to_iso8601(second)), second) << at;
        const auto midnight = std::chrono::floor<std::chrono::days>(second.utc);
        const Moment day{midnight, Precision::Day};
        ASSERT_EQ(parse_date(to_iso8601(day)), day) << at;
    }
}

}  // namespace
}  // namespace dateline
