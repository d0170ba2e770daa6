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

    {"MonthByName", {"2016/sep/01/rain.html", ""}, "2016-09-01"},
    {"MonthByNameInName", {"rain-2016-Sep-01.html", ""}, "2016-09-01"},
    {"FoldersOfOneDigit", {"2016/9/1/rain.html", ""}, "2016-09-01"},
    {"OneDigitAndTwo", {"2016/9/21/rain.html", ""}, "2016-09-21"},
    {"MonthAndDayTwice", {"2016/06/2016-06-20-rain", ""}, "2016-06-20"},

    {"OneDigitInName", {"2016-9-1.txt", ""}, ""},
    {"Version", {"rain-1999.1.2/x.txt", ""}, ""},
    {"OneDigitBeforeMore", {"2016/9/1a.html", ""}, ""},
    {"NoMonth", {"2016/sport/01/rain.html", ""}, ""},
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

struct UrlCase {
    std::string url;
    std::string day;
};

class UrlDateTest : public testing::TestWithParam<UrlCase> {};

TEST_P(UrlDateTest, FindsTheDay) {
    const std::optional<Moment> day = date_in_url(GetParam().url);
    EXPECT_EQ(day ? to_iso8601(*day) : std::string(), GetParam().day) << GetParam().url;
}

const UrlCase kUrls[] = {
    {"https://news.example/2016/09/01/rain", "2016-09-01"},
    {"https://news.example/world/2016/sep/01/rain", "2016-09-01"},
    {"https://news.example/rain-20160901.html", "2016-09-01"},
    {"https://news.example/2016/9/1/rain", "2016-09-01"},
    {"https://news.example/1916-03-01/rain", "1916-03-01"},
    {"/2016/09/01/rain", "2016-09-01"},
    {"https://20160901.example/rain", ""},
    {"https://news.example/rain?day=2016-09-01", ""},
    {"https://news.example/rain#2016-09-01", ""},
    {"https://news.example/story/18231204", ""},
    {"https://news.example/story/20161304", ""},
    {"https://news.example/2016/09/rain", ""},
    {"2016/09/01", "2016-09-01"},
    {"", ""},
};
INSTANTIATE_TEST_SUITE_P(All, UrlDateTest, testing::ValuesIn(kUrls));

}  // namespace
}  // namespace dateline
