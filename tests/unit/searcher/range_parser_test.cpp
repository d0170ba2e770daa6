// What a value of a date field stands for, and what it may not be.
#include "searcher/query/range_parser.h"

#include <gtest/gtest.h>

#include "common/dates/date_parser.h"
#include "searcher/query/tree_printer.h"

namespace dateline {
namespace {

constexpr Span kPlace{3, 7};

std::chrono::sys_days day(const std::string& text) {
    return std::chrono::floor<std::chrono::days>(parse_iso8601(text).value().utc);
}

struct Understood {
    std::string name;
    std::string text;
    std::string days;                  // As they are printed.
    std::string today = "2024-03-31";  // A Sunday.
};

// Cases of one field.
template <const Field* field>
class Understands : public testing::TestWithParam<Understood> {
  public:
    void check() const {
        const Understood& asked = GetParam();
        EXPECT_EQ(to_text(parse_day_range(asked.text, *field, kPlace, day(asked.today))),
                  asked.days);
    }
};

std::string name_of(const testing::TestParamInfo<Understood>& test) {
    return test.param.name;
}

using Date = Understands<&fields::kPublished>;
TEST_P(Date, Understands) {
    check();
}

const Understood kCalendar[] = {
    {"Year", "2024", "2024-01-01..2024-12-31"},
    {"Month", "2024-03", "2024-03-01..2024-03-31"},
    {"FebruaryOfALeapYear", "2024-02", "2024-02-01..2024-02-29"},
    {"FebruaryOfAnotherYear", "2023-02", "2023-02-01..2023-02-28"},
    {"FebruaryOfACentury", "1900-02", "1900-02-01..1900-02-28"},
    {"FebruaryOfTheYear2000", "2000-02", "2000-02-01..2000-02-29"},
    {"Day", "2024-03-01", "2024-03-01"},
    {"LeapDay", "2024-02-29", "2024-02-29"},
    {"Week", "2024-W05", "2024-01-29..2024-02-04"},
    {"WeekInASmallLetter", "2024-w05", "2024-01-29..2024-02-04"},
    {"FirstWeekBeginsInTheYearBefore", "2020-W01", "2019-12-30..2020-01-05"},
    {"FirstWeekBeginsAfterNewYear", "2021-W01", "2021-01-04..2021-01-10"},
    {"LastWeekEndsInTheYearAfter", "2020-W53", "2020-12-28..2021-01-03"},
    {"LastWeekOfAShortYear", "2021-W52", "2021-12-27..2022-01-02"},
    {"WeekWithTheLeapDay", "2024-W09", "2024-02-26..2024-03-03"},
    {"FirstQuarter", "2024-Q1", "2024-01-01..2024-03-31"},
    {"SecondQuarter", "2024-Q2", "2024-04-01..2024-06-30"},
    {"ThirdQuarterInASmallLetter", "2024-q3", "2024-07-01..2024-09-30"},
    {"FourthQuarter", "2024-Q4", "2024-10-01..2024-12-31"},
    {"FirstYear", "0001", "0001-01-01..0001-12-31"},
    {"FirstWeek", "0001-W01", "0001-01-01..0001-01-07"},
    {"FirstDay", "0001-01-01", "0001-01-01"},
    {"LastYear", "9999", "9999-01-01..9999-12-31"},
    {"LastDay", "9999-12-31", "9999-12-31"},
    {"LastWeekEndsWithTheCalendar", "9999-W52", "9999-12-27..9999-12-31"},
    {"BlanksAround", " 2024-03 ", "2024-03-01..2024-03-31"},
};
INSTANTIATE_TEST_SUITE_P(Calendar, Date, testing::ValuesIn(kCalendar), name_of);

const Understood kRelative[] = {
    {"Today", "today", "2024-03-31"},
    {"Yesterday", "yesterday", "2024-03-30"},
    {"YesterdayOfNewYear", "yesterday", "2023-12-31", "2024-01-01"},
    {"YesterdayWasALeapDay", "yesterday", "2024-02-29", "2024-03-01"},
    {"Capitals", "Last WEEK", "2024-03-18..2024-03-24"},
    {"MoreBlanks", " last \t week ", "2024-03-18..2024-03-24"},
    {"ThisWeekOnItsSunday", "this week", "2024-03-25..2024-03-31"},
    {"ThisWeekOnItsMonday", "this week", "2024-04-01..2024-04-07", "2024-04-01"},
    {"LastWeekOnASunday", "last week", "2024-03-18..2024-03-24"},
    {"LastWeekOnAMonday", "last week", "2024-03-25..2024-03-31", "2024-04-01"},
    {"LastWeekOverNewYear", "last week", "2024-12-30..2025-01-05", "2025-01-06"},
    {"ThisMonth", "this month", "2024-03-01..2024-03-31"},
    {"LastMonthOnA31st", "last month", "2024-02-01..2024-02-29"},
    {"LastMonthInJanuary", "last month", "2023-12-01..2023-12-31", "2024-01-15"},
    {"ThisQuarter", "this quarter", "2024-01-01..2024-03-31"},
    {"LastQuarterInTheFirst", "last quarter", "2023-10-01..2023-12-31"},
    {"LastQuarterInTheSecond", "last quarter", "2024-01-01..2024-03-31", "2024-04-01"},
    {"ThisYear", "this year", "2024-01-01..2024-12-31"},
    {"LastYear", "last year", "2023-01-01..2023-12-31"},
    {"LastYearOfALeapDay", "last year", "2023-01-01..2023-12-31", "2024-02-29"},
    {"LastMonday", "last monday", "2024-03-25"},
    {"LastMondayOnAMonday", "last Monday", "2024-03-25", "2024-04-01"},
    {"LastSundayOnASunday", "last sunday", "2024-03-24"},
    {"LastSaturdayOnASunday", "last saturday", "2024-03-30"},
    {"LastSundayOnAMonday", "last sunday", "2024-03-31", "2024-04-01"},
};
INSTANTIATE_TEST_SUITE_P(Relative, Date, testing::ValuesIn(kRelative), name_of);

const Understood kSpans[] = {
    {"DaysReachUpToToday", "7d", "2024-03-24..2024-03-31"},
    {"Weeks", "2w", "2024-03-17..2024-03-31"},
    {"CapitalUnit", "2W", "2024-03-17..2024-03-31"},
    {"NoDays", "0d", "2024-03-31"},
    {"MonthToAShorterOne", "1m", "2024-02-29..2024-03-31"},
    {"MonthToAShorterOneInAnotherYear", "1m", "2023-02-28..2023-03-31", "2023-03-31"},
    {"MonthFromThe30th", "1m", "2024-02-29..2024-03-30", "2024-03-30"},
    {"MonthFromAShorterOneKeepsTheDay", "1m", "2024-01-29..2024-02-29", "2024-02-29"},
    {"MonthsAreCountedAtOnce", "2m", "2024-01-31..2024-03-31"},
    {"MonthsOverNewYear", "3m", "2023-12-31..2024-03-31"},
    {"TwelveMonthsAreAYear", "12m", "2023-03-31..2024-03-31"},
    {"Year", "1y", "2023-03-31..2024-03-31"},
    {"YearBeforeALeapDay", "1y", "2023-02-28..2024-02-29", "2024-02-29"},
    {"FourYearsBeforeALeapDay", "4y", "2020-02-29..2024-02-29", "2024-02-29"},
    {"DaysOverALeapDay", "1d", "2024-02-29..2024-03-01", "2024-03-01"},
    {"BackToTheFirstYear", "2023y", "0001-03-31..2024-03-31"},
    {"BackToTheFirstDay", "738975d", "0001-01-01..2024-03-31"},
};
INSTANTIATE_TEST_SUITE_P(Spans, Date, testing::ValuesIn(kSpans), name_of);

const Understood kRanges[] = {
    {"Days", "2024-03-01..2024-03-15", "2024-03-01..2024-03-15"},
    {"OneDay", "2024-03-01..2024-03-01", "2024-03-01"},
    {"PeriodsOfDifferentKinds", "2023-Q4..2024-W05", "2023-10-01..2024-02-04"},
    {"OpenBeginning", "..2020", "..2020-12-31"},
    {"OpenEnd", "2024-03..", "2024-03-01.."},
    {"SevenDaysAgoIsIncluded", "7d..", "2024-03-24.."},
    {"UpToSevenDaysAgo", "..7d", "..2024-03-24"},
    {"BetweenTwoDistances", "2w..1w", "2024-03-17..2024-03-24"},
    {"MonthToYesterday", "1m..yesterday", "2024-02-29..2024-03-30"},
    {"WordsInside", "last month .. last week", "2024-02-01..2024-03-24"},
    {"WholeCalendar", "0001..9999", "0001-01-01..9999-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, Date, testing::ValuesIn(kRanges), name_of);

using Since = Understands<&fields::kSince>;
TEST_P(Since, Understands) {
    check();
}
const Understood kSince[] = {
    {"Day", "2024-03-01", "2024-03-01.."},     {"Month", "2024-06", "2024-06-01.."},
    {"Week", "2024-W05", "2024-01-29.."},      {"LastWeek", "last week", "2024-03-18.."},
    {"DaysAgoIsOneDay", "7d", "2024-03-24.."}, {"LastYear", "9999", "9999-01-01.."},
};
INSTANTIATE_TEST_SUITE_P(All, Since, testing::ValuesIn(kSince), name_of);

using Until = Understands<&fields::kUntil>;
TEST_P(Until, Understands) {
    check();
}
const Understood kUntil[] = {
    {"Day", "2024-03-01", "..2024-03-01"},     {"Month", "2024-02", "..2024-02-29"},
    {"Quarter", "2024-Q1", "..2024-03-31"},    {"LastWeek", "last week", "..2024-03-24"},
    {"DaysAgoIsOneDay", "7d", "..2024-03-24"}, {"FirstYear", "0001", "..0001-12-31"},
};
INSTANTIATE_TEST_SUITE_P(All, Until, testing::ValuesIn(kUntil), name_of);

using After = Understands<&fields::kAfter>;
TEST_P(After, Understands) {
    check();
}
const Understood kAfter[] = {
    {"Day", "2024-02-28", "2024-02-29.."},
    {"Month", "2024-06", "2024-07-01.."},
    {"Yesterday", "yesterday", "2024-03-31.."},
    {"DaysAgoIsOneDay", "7d", "2024-03-25.."},
    {"DayBeforeTheLast", "9999-12-30", "9999-12-31.."},
};
INSTANTIATE_TEST_SUITE_P(All, After, testing::ValuesIn(kAfter), name_of);

using Before = Understands<&fields::kBefore>;
TEST_P(Before, Understands) {
    check();
}
const Understood kBefore[] = {
    {"Day", "2024-03-01", "..2024-02-29"},
    {"Month", "2024-06", "..2024-05-31"},
    {"ThisYear", "this year", "..2023-12-31"},
    {"DaysAgoIsOneDay", "7d", "..2024-03-23"},
    {"DayBehindTheFirst", "0001-01-02", "..0001-01-01"},
};
INSTANTIATE_TEST_SUITE_P(All, Before, testing::ValuesIn(kBefore), name_of);

struct Refused {
    std::string name;
    std::string text;
    std::string message;
    const Field* field = &fields::kPublished;
    std::string today = "2024-03-31";
};

class RefusedDays : public testing::TestWithParam<Refused> {};

TEST_P(RefusedDays, SayWhy) {
    const Refused& asked = GetParam();
    try {
        const DayRange days = parse_day_range(asked.text, *asked.field, kPlace, day(asked.today));
        FAIL() << "taken as " << to_text(days);
    } catch (const QueryError& error) {
        EXPECT_EQ(error.what(), asked.message);
        EXPECT_EQ(error.where(), kPlace);
    }
}

std::string no_date(const std::string& text) {
    return "'" + text +
           "' is no date; write 2024, 2024-03, 2024-03-01, 2024-W09, 2024-Q1, 7d, yesterday, "
           "\"last week\" or a range such as 2024-03-01..2024-03-15";
}

const Refused kRefused[] = {
    {"Nothing", "", no_date("")},
    {"DotsOnly", " .. ", no_date("..")},
    {"Word", "soon", no_date("soon")},
    {"Tomorrow", "tomorrow", no_date("tomorrow")},
    {"Season", "2024-spring", no_date("2024-spring")},
    {"NextWeek", "next week", no_date("next week")},
    {"ThisMonday", "this monday", no_date("this monday")},
    {"LastOfNothing", "last fortnight", no_date("last fortnight")},
    {"WordsTogether", "lastweek", no_date("lastweek")},
    {"MoreBehind", "last week ago", no_date("last week ago")},
    {"LastWithoutQuotes", "last", "'last' is no date; in quotes, \"last week\" is one"},
    {"ThisWithoutQuotes", "this", "'this' is no date; in quotes, \"this week\" is one"},
    {"YearOfTwoDigits", "24", "'24' is no date; in quotes, \"24 March 2024\" is one"},
    {"YearOfTwoDigitsThatIsNoDay", "87", no_date("87")},
    {"MonthAlone", "march", "'march' is no date; in quotes, \"march 2024\" is one"},
    {"MonthAloneInAnotherLanguage", "Juillet",
     "'Juillet' is no date; in quotes, \"Juillet 2024\" is one"},
    {"TwoDaysInOne", "03/04/1987", "'03/04/1987' is two days; write 1987-04-03 or 1987-03-04"},
    {"TwoDaysInOneWithHyphens", "3-4-1987",
     "'3-4-1987' is two days; write 1987-04-03 or 1987-03-04"},
    {"SlashedNoDay", "31/02/1987", "there is no day 31/02/1987"},
    {"WrittenNoDay", "31 February 1987", "there is no date 31 February 1987"},
    {"PointsNoDay", "31.02.1987", "there is no date 31.02.1987"},
    {"NumberedNoMonth", "13/1987", "there is no date 13/1987"},
    {"MonthAndYearOfTwoDigits", "march 87", no_date("march 87")},
    {"MonthAndMore", "march 1987 or so", no_date("march 1987 or so")},
    {"ComparedNothing", ">", no_date("")},
    {"ComparedRange", ">1987..1988",
     "after: takes one day or period; the range '1987..1988' belongs to date:"},
    {"YearOfFiveDigits", "20240", no_date("20240")},
    {"DayOfThreeDigits", "2024-03-011", no_date("2024-03-011")},
    {"WeekOfOneDigit", "2024-W5", no_date("2024-W5")},
    {"WeekWithADay", "2024-W05-1", no_date("2024-W05-1")},
    {"QuarterOfTwoDigits", "2024-Q01", no_date("2024-Q01")},
    {"HyphenBehind", "2024-", no_date("2024-")},
    {"MomentIsNoDay", "2024-03-01T12:00", no_date("2024-03-01T12:00")},
    {"UnitAlone", "d", no_date("d")},
    {"NumberWithAnotherUnit", "7h", no_date("7h")},
    {"BlankBeforeTheUnit", "7 d", no_date("7 d")},
    {"HalfADay", "1.5d", no_date("1.5d")},
    {"ThreeEnds", "2020..2021..2022", no_date("2021..2022")},
    {"BadEnd", "2020..soon", no_date("soon")},
    {"YearZero", "0000", "there is no year 0000"},
    {"MonthOfTheYearZero", "0000-03", "there is no year 0000-03"},
    {"Month13", "2024-13", "there is no month 2024-13"},
    {"Month0", "2024-00", "there is no month 2024-00"},
    {"DayOfMonth13", "2024-13-01", "there is no month 2024-13-01"},
    {"ThirtyFirstOfFebruary", "2020-02-31", "there is no day 2020-02-31"},
    {"LeapDayOfAnotherYear", "2023-02-29", "there is no day 2023-02-29"},
    {"LeapDayOfACentury", "1900-02-29", "there is no day 1900-02-29"},
    {"Day0", "2024-03-00", "there is no day 2024-03-00"},
    {"Week53OfAShortYear", "2023-W53", "there is no week 2023-W53"},
    {"Week0", "2024-W00", "there is no week 2024-W00"},
    {"Week54", "2020-W54", "there is no week 2020-W54"},
    {"Quarter0", "2024-Q0", "there is no quarter 2024-Q0"},
    {"Quarter5", "2024-q5", "there is no quarter 2024-q5"},
    {"EndThatDoesNotExist", "2024-01-01..2024-02-30", "there is no day 2024-02-30"},
    {"YearsBeforeTheFirst", "2024y", "'2024y' ago was before the year 1"},
    {"MonthsBeforeTheFirst", "24279m..", "'24279m' ago was before the year 1"},
    {"DaysBeforeTheFirst", "738976d", "'738976d' ago was before the year 1"},
    {"MoreDaysThanANumberHolds", "99999999999999999999d",
     "'99999999999999999999d' ago was before the year 1"},
    {"YesterdayOfTheFirstDay", "yesterday", "'yesterday' was before the year 1",
     &fields::kPublished, "0001-01-01"},
    {"LastYearInTheFirst", "last year", "'last year' was before the year 1", &fields::kPublished,
     "0001-06-01"},
    {"Backwards", "2024..2023", "'2024..2023' ends before it begins"},
    {"BackwardsFromToday", "yesterday..7d", "'yesterday..7d' ends before it begins"},
    {"RangeAfter", "2020..2021",
     "after: takes one day or period; the range '2020..2021' belongs to date:", &fields::kAfter},
    {"RangeBefore", "..2021",
     "before: takes one day or period; the range '..2021' belongs to date:", &fields::kBefore},
    {"RangeSince", "7d..",
     "since: takes one day or period; the range '7d..' belongs to date:", &fields::kSince},
    {"RangeUntil", "..",
     "until: takes one day or period; the range '..' belongs to date:", &fields::kUntil},
    {"AfterTheLastYear", "9999", "there are no days after 9999", &fields::kAfter},
    {"AfterTheLastDay", "9999-12-31", "there are no days after 9999-12-31", &fields::kAfter},
    {"BeforeTheFirstYear", "0001", "there are no days before 0001", &fields::kBefore},
    {"BeforeTheFirstDay", "0001-01-01", "there are no days before 0001-01-01", &fields::kBefore},
};
INSTANTIATE_TEST_SUITE_P(All, RefusedDays, testing::ValuesIn(kRefused),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
