#include "indexer/normaliser/path_date.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

struct Case {
    const char* name;
    Origin origin;
    std::string day;  // Empty: none.
};

class PathDateTest : public testing::TestWithParam<Case> {};

TEST_P(PathDateTest, FindsTheDay) {
    const std::optional<Moment> day = date_in_path(GetParam().origin);
    EXPECT_EQ(day ? to_iso8601(*day) : std::string(), GetParam().day);
}

const Case kCases[] = {
    {"Folder", {"front/1916-03-01/evening-star.txt", ""}, "1916-03-01"},
    {"Component", {"front/19160301/star.txt", ""}, "1916-03-01"},
    {"InsideName", {"star_19160301_p1.txt", ""}, "1916-03-01"},
    {"Folders", {"2024/03/01/rain.html", ""}, "2024-03-01"},
    {"Underscores", {"star_1916_03_01.txt", ""}, "1916-03-01"},
    {"MemberFirst", {"1999-01-01.tar.gz", "1916-03-01/star.txt"}, "1916-03-01"},
    {"PathOfArchive", {"1916-03-01.tar.gz", "star.txt"}, "1916-03-01"},
    {"LastCounts", {"2020-01-01/1916-03-01/star.txt", ""}, "1916-03-01"},
    {"LeapDay", {"1916-02-29", ""}, "1916-02-29"},
    {"FirstYear", {"1600-01-01", ""}, "1600-01-01"},
    {"LastYear", {"2100-12-31", ""}, "2100-12-31"},

    {"NoLeapDay", {"1917-02-29", ""}, ""},
    {"Month13", {"1916-13-01", ""}, ""},
    {"TooEarly", {"1599-12-31", ""}, ""},
    {"TooLate", {"21010101", ""}, ""},
    {"MixedSeparators", {"1916-03/01", ""}, ""},
    {"MoreDigits", {"191603011.txt", ""}, ""},
    {"DigitBefore", {"01916-03-01", ""}, ""},
    {"MonthOnly", {"1916-03", ""}, ""},
    {"Nothing", {"-", ""}, ""},
};
INSTANTIATE_TEST_SUITE_P(All, PathDateTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
