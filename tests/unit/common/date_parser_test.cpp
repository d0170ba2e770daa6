#include "common/dates/date_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// A date as written and the moment in ISO 8601 that is read from it; empty: none.
struct Case {
    const char* name;
    std::string text;
    std::string moment;
};

std::string shown(const std::optional<Moment>& moment) {
    return moment ? to_iso8601(*moment) : std::string();
}

std::string case_name(const testing::TestParamInfo<Case>& test) {
    return test.param.name;
}

class Iso8601Test : public testing::TestWithParam<Case> {};

TEST_P(Iso8601Test, Reads) {
    EXPECT_EQ(shown(parse_iso8601(GetParam().text)), GetParam().moment);
}

const Case kIso[] = {
    {"Day", "2024-03-01", "2024-03-01"},
    {"BasicDay", "20240301", "2024-03-01"},
    {"BlanksAround", " \t2024-03-01\n", "2024-03-01"},
    {"Minutes", "2024-03-01T12:30", "2024-03-01T12:30:00Z"},
    {"Fraction", "2024-03-01 12:30:45.123", "2024-03-01T12:30:45Z"},
    {"FractionWithComma", "2024-03-01T12:30:45,999Z", "2024-03-01T12:30:45Z"},
    {"Zulu", "2024-03-01T12:30:45Z", "2024-03-01T12:30:45Z"},
    {"SmallLetters", "2024-03-01t12:30:45z", "2024-03-01T12:30:45Z"},
    {"OffsetWithColon", "2024-03-01T12:30:45+02:00", "2024-03-01T10:30:45Z"},
    {"OffsetWithoutColon", "2024-03-01T12:30:45-0500", "2024-03-01T17:30:45Z"},
    {"OffsetOfHours", "2024-03-01T12:30:45+02", "2024-03-01T10:30:45Z"},
    {"OffsetApart", "2012-05-03 9:00:49 -0400", "2012-05-03T13:00:49Z"},
    {"OffsetOverTheYear", "2023-12-31T23:30:00-01:00", "2024-01-01T00:30:00Z"},
    {"UtcByName", "2024-03-01 12:30:45 UTC", "2024-03-01T12:30:45Z"},
    {"BasicTime", "20240301T123045Z", "2024-03-01T12:30:45Z"},
    {"BasicMinutes", "20240301T1230+0100", "2024-03-01T11:30:00Z"},
    {"Stamp", "20240301123045", "2024-03-01T12:30:45Z"},
    {"HourOfOneDigit", "2013-03-21 9:46:31 ", "2013-03-21T09:46:31Z"},
    {"LeapDay", "2024-02-29", "2024-02-29"},
    {"LeapDayOf2000", "2000-02-29", "2000-02-29"},
    {"LeapSecond", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
    {"FirstYear", "0001-01-01", "0001-01-01"},
    {"LastSecond", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},

    {"NoLeapDay", "2023-02-29", ""},
    {"NoLeapDayOf1900", "1900-02-29", ""},
    {"Month13", "2024-13-01", ""},
    {"Month0", "2024-00-01", ""},
    {"Day0", "2024-03-00", ""},
    {"April31", "2024-04-31", ""},
    {"Hour24", "2024-03-01T24:00:00", ""},
    {"Minute60", "2024-03-01T12:60", ""},
    {"Second61", "2024-03-01T12:30:61", ""},
    {"Offset24", "2024-03-01T12:30:45+24:00", ""},
    {"OffsetMinute60", "2024-03-01T12:30:45+02:60", ""},
    {"OffsetOfOneDigit", "2024-03-01T12:30:45+2", ""},
    {"OffsetOfThreeDigits", "2024-03-01T12:30:45+020", ""},
    {"OffsetOfFiveDigits", "2024-03-01T12:30:45+02000", ""},
    {"TwoZones", "2024-03-01T12:30:45Z+02:00", ""},
    {"ZoneOfMail", "2024-03-01T12:30:45 PST", ""},
    {"Year0", "0000-12-31", ""},
    {"BeforeYear1InUtc", "0001-01-01T00:30:00+01:00", ""},
    {"BeyondYear9999InUtc", "9999-12-31T23:30:00-01:00", ""},
    {"FiveDigitYear", "12024-03-01", ""},
    {"Month", "2024-03", ""},
    {"Year", "2024", ""},
    {"Week", "2024-W09-5", ""},
    {"WeekBasic", "2024W095", ""},
    {"DayOfYear", "2024-061", ""},
    {"HalfBasic", "2024-0301", ""},
    {"OneDigitMonth", "2024-3-1", ""},
    {"TwelveDigits", "202403011230", ""},
    {"HourOnly", "2024-03-01T12", ""},
    {"NoTimeBehindT", "2024-03-01T", ""},
    {"NoFractionBehindPoint", "2024-03-01T12:30:45.", ""},
    {"Rubbish", "2024-03-01x", ""},
    {"RubbishBehindTime", "2024-03-01T12:30:45Z, updated", ""},
    {"Negative", "-2024-03-01", ""},
    {"Empty", "", ""},
    {"Blanks", " \t\n", ""},
};
INSTANTIATE_TEST_SUITE_P(All, Iso8601Test, testing::ValuesIn(kIso), case_name);

class Rfc2822Test : public testing::TestWithParam<Case> {};

TEST_P(Rfc2822Test, Reads) {
    EXPECT_EQ(shown(parse_written(GetParam().text)), GetParam().moment);
}

const Case kRfc[] = {
    {"Full", "Fri, 01 Mar 2024 12:30:45 +0100", "2024-03-01T11:30:45Z"},
    {"NoWeekday", "01 Mar 2024 12:30:45 +0100", "2024-03-01T11:30:45Z"},
    {"NoSeconds", "Fri, 1 Mar 2024 12:30 GMT", "2024-03-01T12:30:00Z"},
    {"NoZone", "Fri, 1 Mar 2024 12:30:45", "2024-03-01T12:30:45Z"},
    {"DayOnly", "1 Mar 2024", "2024-03-01"},
    {"TwoDigitYear", "1 Mar 24", "2024-03-01"},
    {"TwoDigitYearOfLastCentury", "26 Feb 87", "1987-02-26"},
    {"ThreeDigitYear", "1 Mar 124", "2024-03-01"},
    {"Eastern", "Fri, 01 Mar 2024 12:30:45 EST", "2024-03-01T17:30:45Z"},
    {"PacificSummer", "Mon, 01 Jul 2024 12:30:45 PDT", "2024-07-01T19:30:45Z"},
    {"CentralEurope", "Fri, 01 Mar 2024 12:30:45 CET", "2024-03-01T11:30:45Z"},
    {"UnknownZone", "Fri, 01 Mar 2024 12:30:45 XYZ", "2024-03-01"},
    {"UniversalTime", "Fri, 01 Mar 2024 12:30:45 UT", "2024-03-01T12:30:45Z"},
    {"NamedOffset", "Fri, 01 Mar 2024 12:30:45 GMT+0100", "2024-03-01T11:30:45Z"},
    {"Comment", "Fri, 01 Mar 2024 12:30:45 +0100 (CET)", "2024-03-01T11:30:45Z"},
    {"LongNames", "Friday, 01 March 2024 12:30:45 GMT", "2024-03-01T12:30:45Z"},
    {"Sept", "Sun, 1 Sept 2024 12:30:45 GMT", "2024-09-01T12:30:45Z"},
    {"AnyCase", "FRI, 01 MAR 2024 12:30:45 gmt", "2024-03-01T12:30:45Z"},
    {"NoCommaBehindWeekday", "Fri 01 Mar 2024 12:30:45 GMT", "2024-03-01T12:30:45Z"},
    {"NoBlankBehindComma", "Fri,01 Mar 2024 12:30:45 GMT", "2024-03-01T12:30:45Z"},
    {"ManyBlanks", "Fri,  01  Mar  2024  12:30:45  GMT", "2024-03-01T12:30:45Z"},
    {"Dashes", "Friday, 01-Mar-24 12:30:45 GMT", "2024-03-01T12:30:45Z"},
    {"Asctime", "Fri Mar  1 12:30:45 2024", "2024-03-01T12:30:45Z"},
    {"AsctimeWithZone", "Fri Mar 01 12:30:45 +0100 2024", "2024-03-01T11:30:45Z"},
    {"WrongWeekdayIsIgnored", "Mon, 01 Mar 2024 12:30:45 GMT", "2024-03-01T12:30:45Z"},

    {"UnknownWeekday", "Foo, 01 Mar 2024 12:30:45 GMT", ""},
    {"UnknownMonth", "01 Foo 2024", ""},
    {"ShortMonth", "01 Ma 2024", ""},
    {"NoLeapDay", "29 Feb 2023", ""},
    {"Hour24", "01 Mar 2024 24:00:00 GMT", ""},
    {"OneDigitYear", "1 Mar 4", ""},
    {"FiveDigitYear", "1 Mar 20240", ""},
    {"RubbishBehind", "01 Mar 2024 12:30:45 GMT or so", ""},
    {"RubbishForTime", "01 Mar 2024 noon", ""},
    {"OpenComment", "01 Mar 2024 12:30:45 GMT (CET", ""},
    {"BadOffset", "01 Mar 2024 12:30:45 +1", ""},
    {"WeekdayOnly", "Fri,", ""},
    {"Empty", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, Rfc2822Test, testing::ValuesIn(kRfc), case_name);

class EpochTest : public testing::TestWithParam<Case> {};

TEST_P(EpochTest, Reads) {
    EXPECT_EQ(shown(parse_epoch(GetParam().text)), GetParam().moment);
}

const Case kEpoch[] = {
    {"Seconds", "1709296245", "2024-03-01T12:30:45Z"},
    {"Fraction", "1709296245.5", "2024-03-01T12:30:45Z"},
    {"Milliseconds", "1709296245999", "2024-03-01T12:30:45Z"},
    {"MillisecondsOfTheSeventies", "10000000000", "1970-04-26T17:46:40Z"},
    {"Zero", "0", "1970-01-01T00:00:00Z"},
    {"Negative", "-1", "1969-12-31T23:59:59Z"},
    {"NegativeMilliseconds", "-14182980000", "1969-07-20T20:17:00Z"},
    {"Microseconds", "1709296245999999", "2024-03-01T12:30:45Z"},
    {"Nanoseconds", "1709296245999999999", "2024-03-01T12:30:45Z"},
    {"LastSecond", "9999999999", "2286-11-20T17:46:39Z"},

    {"TooManyDigits", "99999999999999999999", ""},
    {"NoFraction", "1709296245.", ""},
    {"NoDigits", "-", ""},
    {"Plus", "+1709296245", ""},
    {"Exponent", "1.7e9", ""},
    {"Rubbish", "1709296245 s", ""},
    {"Empty", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, EpochTest, testing::ValuesIn(kEpoch), case_name);

class ReutersTest : public testing::TestWithParam<Case> {};

TEST_P(ReutersTest, Reads) {
    EXPECT_EQ(shown(parse_reuters(GetParam().text)), GetParam().moment);
}

const Case kReuters[] = {
    {"Hundredths", "26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
    {"DayOfOneDigit", " 9-APR-1987 00:00:00.00", "1987-04-09T00:00:00Z"},
    {"RubbishBehind", "26-FEB-1987 15:01:01.79\t\t\tF", "1987-02-26T15:01:01Z"},
    {"NoTime", "26-FEB-1987", ""},
    {"UnknownMonth", "26-XXX-1987 15:01:01.79", ""},
    {"GluedRubbish", "26-FEB-1987 15:01:01.79F", ""},
    {"HalfDashes", "26-FEB 1987 15:01:01.79", ""},
};
INSTANTIATE_TEST_SUITE_P(All, ReutersTest, testing::ValuesIn(kReuters), case_name);

class EnglishTest : public testing::TestWithParam<Case> {};

TEST_P(EnglishTest, Reads) {
    EXPECT_EQ(shown(parse_written(GetParam().text)), GetParam().moment);
}

const Case kEnglish[] = {
    {"MonthFirst", "March 1, 2024", "2024-03-01"},
    {"DayFirst", "1 March 2024", "2024-03-01"},
    {"Abbreviated", "Mar. 1 2024", "2024-03-01"},
    {"Weekday", "Sunday, March 1, 2024", "2024-03-01"},
    {"WeekdayDayFirst", "Friday 1 March 2024", "2024-03-01"},
    {"Ordinal", "March 1st, 2024", "2024-03-01"},
    {"OrdinalOf", "22nd of March, 2024", "2024-03-22"},
    {"AnyCase", "MARCH 1, 2024", "2024-03-01"},

    {"February30", "February 30, 2024", ""},
    {"NoYear", "March 1", ""},
    {"TwoDigitYear", "March 1, 24", ""},
    {"NoDay", "March 2024", ""},
    {"Rubbish", "March 1, 2024 edition", ""},
    {"Words", "Yesterday", ""},
    {"GluedYear", "March 12024", ""},
};
INSTANTIATE_TEST_SUITE_P(All, EnglishTest, testing::ValuesIn(kEnglish), case_name);

class AnyDateTest : public testing::TestWithParam<Case> {};

TEST_P(AnyDateTest, Reads) {
    EXPECT_EQ(shown(parse_date(GetParam().text)), GetParam().moment);
}

const Case kAny[] = {
    {"Iso", "2024-03-01T12:30:45+01:00", "2024-03-01T11:30:45Z"},
    {"Mail", "Fri, 01 Mar 2024 12:30:45 +0100", "2024-03-01T11:30:45Z"},
    {"Reuters", "26-FEB-1987 15:01:01.79\t\t\tF1", "1987-02-26T15:01:01Z"},
    {"English", "March 1, 2024", "2024-03-01"},
    {"Epoch", "1709296245", "2024-03-01T12:30:45Z"},
    {"EightDigitsAreADay", "20240301", "2024-03-01"},
    {"NegativeEpoch", "-1709296245", "1915-11-02T11:29:15Z"},
    {"EpochWithAFraction", " 1709296245.25 ", "2024-03-01T12:30:45Z"},
    {"YearIsNoEpoch", "2024", ""},
    {"ShortNegativeNumber", "-2024", ""},
    {"Rubbish", "last week", ""},
    {"Nul", std::string("2024-03-01\0", 11), ""},
};
INSTANTIATE_TEST_SUITE_P(All, AnyDateTest, testing::ValuesIn(kAny), case_name);

class DigitsTest : public testing::TestWithParam<Case> {};

TEST_P(DigitsTest, AreReadAsWhatTheyLookLike) {
    EXPECT_EQ(shown(parse_date(GetParam().text)), GetParam().moment);
}

const Case kDigits[] = {
    {"Day", "20240301", "2024-03-01"},
    {"NoDay", "20241301", ""},
    {"NineOfSeconds", "979296245", "2001-01-12T10:44:05Z"},
    {"TenOfSeconds", "1709296245", "2024-03-01T12:30:45Z"},
    {"SecondsThatBeginAsAYearWouldAndHaveADay", "1709010112", "2024-02-27T05:01:52Z"},
    {"SecondsWithoutAMonth", "2000000000", "2033-05-18T03:33:20Z"},
    {"Hour", "2024030112", "2024-03-01T12:00:00Z"},
    {"HourOfNoDay", "2024023012", ""},
    {"Hour24", "2024030124", ""},
    {"ElevenOfMilliseconds", "10000000000", "1970-04-26T17:46:40Z"},
    {"Minute", "202403011230", "2024-03-01T12:30:00Z"},
    {"MinuteOfNoDay", "202402301230", ""},
    {"Minute60", "202403011260", ""},
    {"MinuteOfNoMonth", "202413011230", ""},
    {"TwelveOfMilliseconds", "979296245999", "2001-01-12T10:44:05Z"},
    {"ThirteenOfMilliseconds", "1709296245999", "2024-03-01T12:30:45Z"},
    {"Second", "20240301123045", "2024-03-01T12:30:45Z"},
    {"SecondOfNoDay", "20240230120000", ""},
    {"SecondOfNoMonth", "20241301000000", ""},
    {"SecondOfHour24", "20240301240000", ""},
    {"Second61", "20240301123061", ""},
    {"SixteenOfMicroseconds", "1709296245999999", "2024-03-01T12:30:45Z"},
    {"Millisecond", "20240301123045123", "2024-03-01T12:30:45Z"},
    {"MillisecondOfNoDay", "20240230123045123", ""},
    {"NineteenOfNanoseconds", "1709296245999999999", "2024-03-01T12:30:45Z"},
    {"MoreThanANumberHolds", "9999999999999999999", ""},
    {"Twenty", "17092962459999999990", ""},
    {"Six", "202403", ""},
    {"NoDayWithAFraction", "20240230120000.5", ""},
    {"NoDayWithASign", "-20240230120000", ""},
    {"NoDayWithAZone", "20240230120000Z", ""},
    {"SecondsWithAFraction", "1709296245.5", "2024-03-01T12:30:45Z"},
    {"MillisecondsWithAFraction", "1709296245999.5", "2024-03-01T12:30:45Z"},
    {"PointOnly", "1709296245.", ""},
    {"TwoFractions", "1709296245.5.5", ""},
    {"DigitsOfAnotherScript", "٢٠٢٤٠٣٠١", "2024-03-01"},
};
INSTANTIATE_TEST_SUITE_P(All, DigitsTest, testing::ValuesIn(kDigits), case_name);

TEST(ParseDate, RefusesAVeryLongText) {
    EXPECT_EQ(parse_date(std::string(100'000'000, '1')), std::nullopt);
    EXPECT_EQ(parse_date("2024-03-01" + std::string(100'000'000, ' ')), std::nullopt);
}

TEST(ParseDate, RefusesEveryPrefixThatIsNoDate) {
    const std::string text = "2024-03-01T12:30:45.678+01:00";
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto moment = parse_date(text.substr(0, size));
        // Whole only: the day, the minute, the second, its fraction, hours of the offset.
        const bool whole =
            size == 10 || size == 16 || size == 19 || (size > 20 && size < 24) || size == 26;
        EXPECT_EQ(moment.has_value(), whole) << text.substr(0, size);
    }
}

}  // namespace
}  // namespace dateline
