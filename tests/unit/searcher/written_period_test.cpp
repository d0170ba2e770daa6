// Dates in words, and by the habits of other searches, as values of date:.
#include <gtest/gtest.h>

#include "searcher/query/range_parser.h"
#include "searcher/query/tree_printer.h"

namespace dateline {
namespace {

constexpr std::chrono::sys_days kSunday{std::chrono::year{2024} / 3 / 31};

struct Understood {
    std::string name;
    std::string text;
    std::string days;  // As they are printed.
};

std::string name_of(const testing::TestParamInfo<Understood>& test) {
    return test.param.name;
}

class WrittenDays : public testing::TestWithParam<Understood> {};

TEST_P(WrittenDays, AreUnderstood) {
    const DayRange days = parse_day_range(GetParam().text, fields::kPublished, {0, 1}, kSunday);
    EXPECT_EQ(to_text(days), GetParam().days);
}

const Understood kWritten[] = {
    {"MonthFirst", "march 1987", "1987-03-01..1987-03-31"},
    {"MonthJoined", "march-1987", "1987-03-01..1987-03-31"},
    {"MonthShort", "Mar. 1987", "1987-03-01..1987-03-31"},
    {"MonthAfterTheYear", "1987 March", "1987-03-01..1987-03-31"},
    {"MonthWithABlankOfAnotherKind", "march\u00a01987", "1987-03-01..1987-03-31"},
    {"MonthInGerman", "März 1987", "1987-03-01..1987-03-31"},
    {"MonthInGermanWithoutTheAccent", "marz 1987", "1987-03-01..1987-03-31"},
    {"MonthInFrench", "août 1987", "1987-08-01..1987-08-31"},
    {"MonthInSpanish", "marzo de 1987", "1987-03-01..1987-03-31"},
    {"MonthInRussian", "март 1987 г.", "1987-03-01..1987-03-31"},
    {"MonthInFinnish", "maaliskuu 1987", "1987-03-01..1987-03-31"},
    {"MonthInIrish", "Meán Fómhair 1987", "1987-09-01..1987-09-30"},
    {"MonthInHungarian", "1987. március", "1987-03-01..1987-03-31"},
    {"MonthInChinese", "1987年3月", "1987-03-01..1987-03-31"},
    {"MonthNumber", "1987-3", "1987-03-01..1987-03-31"},
    {"MonthWithASlash", "1987/03", "1987-03-01..1987-03-31"},
    {"MonthNumberFirst", "3/1987", "1987-03-01..1987-03-31"},
    {"YearInChinese", "1987年", "1987-01-01..1987-12-31"},
    {"QuarterFirst", "Q1 1987", "1987-01-01..1987-03-31"},
    {"QuarterApart", "1987 q4", "1987-10-01..1987-12-31"},
    {"DayFirst", "1 March 1987", "1987-03-01"},
    {"DayJoined", "1-Mar-1987", "1987-03-01"},
    {"DayAfterTheMonth", "March 1st, 1987", "1987-03-01"},
    {"DayWithItsName", "Sunday, 1 March 1987", "1987-03-01"},
    {"DayInFrench", "1er mars 1987", "1987-03-01"},
    {"DayInGerman", "den 1. März 1987", "1987-03-01"},
    {"DayInChinese", "1987年3月1日", "1987-03-01"},
    {"DayWithSlashes", "1987/03/01", "1987-03-01"},
    {"DayOfOneDigit", "1987-3-1", "1987-03-01"},
    {"DayWithPoints", "01.03.1987", "1987-03-01"},
    {"DayWithoutSigns", "19870301", "1987-03-01"},
    {"DayThatIsNoMonth", "13/03/1987", "1987-03-13"},
    {"DayThatIsNoMonthAfter", "03/13/1987", "1987-03-13"},
    {"DayAndMonthTheSame", "3/3/1987", "1987-03-03"},
};
INSTANTIATE_TEST_SUITE_P(Written, WrittenDays, testing::ValuesIn(kWritten), name_of);

const Understood kHabits[] = {
    {"MinusDays", "-7d", "2024-03-24..2024-03-31"},
    {"DaysInWords", "7 days", "2024-03-24..2024-03-31"},
    {"LastDays", "last 30 days", "2024-03-01..2024-03-31"},
    {"PastMonths", "past 2 months", "2024-01-31..2024-03-31"},
    {"TheLastWeeks", "the last 2 weeks", "2024-03-17..2024-03-31"},
    {"DaysAgo", "3 days ago", "2024-03-28"},
    {"MonthsAgoTo", "2 months ago..yesterday", "2024-01-31..2024-03-30"},
    {"Later", ">1987-03-01", "1987-03-02.."},
    {"LaterThanAMonth", "> march 1987", "1987-04-01.."},
    {"From", ">=1987-03", "1987-03-01.."},
    {"Earlier", "<1987-03-01", "..1987-02-28"},
    {"UpTo", "<=1987-03", "..1987-03-31"},
    {"Equal", "=1987-03", "1987-03-01..1987-03-31"},
    {"Years", "1986-1989", "1986-01-01..1989-12-31"},
    {"YearsWithADash", "1986–1989", "1986-01-01..1989-12-31"},
    {"To", "1 March 1987 to 5 March 1987", "1987-03-01..1987-03-05"},
    {"FromTo", "from 1 March 1987 to 5 March 1987", "1987-03-01..1987-03-05"},
    {"DashApart", "1987-03 - 1987-05", "1987-03-01..1987-05-31"},
    {"WrittenEnds", "march 1987..May 1987", "1987-03-01..1987-05-31"},
};
INSTANTIATE_TEST_SUITE_P(Habits, WrittenDays, testing::ValuesIn(kHabits), name_of);

}  // namespace
}  // namespace dateline
