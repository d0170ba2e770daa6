// Names of zones, where their days begin, and which day it is.
#include "searcher/time_zone.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include "common/dates/date_parser.h"
#include "common/error.h"
#include "searcher/today.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::hours;

std::chrono::sys_seconds moment(const std::string& text) {
    return parse_iso8601(text).value().utc;
}

std::chrono::sys_days day(const std::string& text) {
    return std::chrono::floor<days>(moment(text));
}

std::string text(std::chrono::sys_seconds utc) {
    return to_iso8601({utc, Precision::Second});
}

struct Beginning {
    std::string name;
    std::string zone;
    std::string day;
    std::string begins;  // In UTC.
};

class DayOfAZone : public testing::TestWithParam<Beginning> {};

TEST_P(DayOfAZone, Begins) {
    const TimeZone zone = parse_time_zone(GetParam().zone);
    EXPECT_EQ(text(zone.begin_of(day(GetParam().day))), GetParam().begins);
}

TEST_P(DayOfAZone, IsNotThereASecondBefore) {
    const TimeZone zone = parse_time_zone(GetParam().zone);
    const std::chrono::sys_days asked = day(GetParam().day);
    EXPECT_GE(zone.day_of(zone.begin_of(asked)), asked);
    EXPECT_LT(zone.day_of(zone.begin_of(asked) - std::chrono::seconds{1}), asked);
}

const Beginning kBeginnings[] = {
    {"Utc", "UTC", "2024-03-01", "2024-03-01T00:00:00Z"},
    {"ByItsLongName", "Etc/UTC", "2024-03-01", "2024-03-01T00:00:00Z"},
    {"WinterInBerlin", "Europe/Berlin", "2024-03-01", "2024-02-29T23:00:00Z"},
    {"SummerInBerlin", "Europe/Berlin", "2024-07-01", "2024-06-30T22:00:00Z"},
    {"DayOf23Hours", "Europe/Berlin", "2024-03-31", "2024-03-30T23:00:00Z"},
    {"BehindADayOf23Hours", "Europe/Berlin", "2024-04-01", "2024-03-31T22:00:00Z"},
    {"DayOf25Hours", "Europe/Berlin", "2024-10-27", "2024-10-26T22:00:00Z"},
    {"BehindADayOf25Hours", "Europe/Berlin", "2024-10-28", "2024-10-27T23:00:00Z"},
    {"NewYork", "America/New_York", "2024-03-01", "2024-03-01T05:00:00Z"},
    {"NewYorkInSummer", "America/New_York", "2024-07-01", "2024-07-01T04:00:00Z"},
    {"NewYorkBeforeThereWereZones", "America/New_York", "1880-01-01", "1880-01-01T04:56:02Z"},
    // What governments have decided since 2022.
    {"MexicoWithoutSummerTime", "America/Mexico_City", "2024-07-10", "2024-07-10T06:00:00Z"},
    {"MexicoWhenItHadOne", "America/Mexico_City", "2022-07-10", "2022-07-10T05:00:00Z"},
    {"CairoWithOneAgain", "Africa/Cairo", "2024-07-10", "2024-07-09T21:00:00Z"},
    {"OneZoneInKazakhstan", "Asia/Almaty", "2024-07-10", "2024-07-09T19:00:00Z"},
    {"ZoneSplitOff", "America/Ciudad_Juarez", "2024-07-10", "2024-07-10T06:00:00Z"},
    {"SummerFarAhead", "Europe/Berlin", "2500-07-01", "2500-06-30T22:00:00Z"},
    {"SouthernSummerFarAhead", "Australia/Sydney", "2500-01-01", "2499-12-31T13:00:00Z"},
    {"HalfAnHour", "Asia/Kolkata", "2024-03-01", "2024-02-29T18:30:00Z"},
    {"FarthestEast", "Pacific/Kiritimati", "2024-03-01", "2024-02-29T10:00:00Z"},
    {"FarthestWest", "Pacific/Pago_Pago", "2024-03-01", "2024-03-01T11:00:00Z"},
    {"MidnightLeptOver", "America/Sao_Paulo", "2017-10-15", "2017-10-15T03:00:00Z"},
    {"MidnightTwice", "America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z"},
    {"MinuteOfTheDayThenTheDayBeforeAgain", "America/St_Johns", "2010-11-07",
     "2010-11-07T02:30:00Z"},
    {"DayLeftOut", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},
    {"BehindADayLeftOut", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"},
    {"OffsetEast", "+02:00", "2024-03-01", "2024-02-29T22:00:00Z"},
    {"OffsetWest", "-0330", "2024-03-01", "2024-03-01T03:30:00Z"},
    {"OffsetOfHours", "+02", "2024-03-01", "2024-02-29T22:00:00Z"},
    {"NoOffset", "+00:00", "2024-03-01", "2024-03-01T00:00:00Z"},
    {"LastDay", "America/New_York", "9999-12-31", "9999-12-31T05:00:00Z"},
    {"FirstDay", "America/New_York", "0001-01-01", "0001-01-01T04:56:02Z"},
};
INSTANTIATE_TEST_SUITE_P(All, DayOfAZone, testing::ValuesIn(kBeginnings),
                         [](const auto& test) { return test.param.name; });

TEST(TimeZone, HasDaysOf23And25Hours) {
    const TimeZone berlin = parse_time_zone("Europe/Berlin");
    const auto length = [&](const std::string& of) {
        return berlin.begin_of(day(of) + days{1}) - berlin.begin_of(day(of));
    };
    EXPECT_EQ(length("2024-03-30"), hours{24});
    EXPECT_EQ(length("2024-03-31"), hours{23});
    EXPECT_EQ(length("2024-10-27"), hours{25});
}

TEST(TimeZone, KnowsWhichDayItIs) {
    const auto evening = moment("2024-03-02T02:00:00Z");
    EXPECT_EQ(TimeZone().day_of(evening), day("2024-03-02"));
    EXPECT_EQ(parse_time_zone("America/New_York").day_of(evening), day("2024-03-01"));
    EXPECT_EQ(parse_time_zone("Asia/Tokyo").day_of(evening + hours{13}), day("2024-03-03"));
}

struct Spelling {
    std::string name;
    std::string text;
    std::string same;
};

class TimeZoneName : public testing::TestWithParam<Spelling> {};

TEST_P(TimeZoneName, MeansTheSameAs) {
    for (const char* date : {"1900-06-01", "2024-01-01", "2024-07-01"}) {
        EXPECT_EQ(text(parse_time_zone(GetParam().text).begin_of(day(date))),
                  text(parse_time_zone(GetParam().same).begin_of(day(date))));
    }
}

const Spelling kSpellings[] = {
    {"SmallLetters", "europe/berlin", "Europe/Berlin"},
    {"BlankForAnUnderscore", "America/New York", "America/New_York"},
    {"OldName", "Asia/Calcutta", "Asia/Kolkata"},
    {"UtcInSmallLetters", "utc", "+00:00"},
    {"WithoutASlash", "japan", "Asia/Tokyo"},
    {"OfThreeParts", "america/argentina/buenos aires", "America/Argentina/Buenos_Aires"},
    {"Gmt", "GMT", "UTC"},
    {"Zulu", "Z", "UTC"},
};
INSTANTIATE_TEST_SUITE_P(All, TimeZoneName, testing::ValuesIn(kSpellings),
                         [](const auto& test) { return test.param.name; });

// The environment is read anew for each, by the library that asks the system.
class SystemZone : public testing::Test {
  protected:
    SystemZone() {
        if (const char* set = std::getenv("TZ")) before_ = set;
    }
    ~SystemZone() override {
        before_ ? setenv("TZ", before_->c_str(), 1) : unsetenv("TZ");
        tzset();
    }
    static std::string begin_in(const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
        return text(parse_time_zone("local").begin_of(day("2024-07-01")));
    }

  private:
    std::optional<std::string> before_;
};

TEST_F(SystemZone, IsThatOfTheEnvironment) {
    EXPECT_EQ(begin_in("Asia/Tokyo"), "2024-06-30T15:00:00Z");
    EXPECT_EQ(begin_in("America/New_York"), "2024-07-01T04:00:00Z");
}

TEST_F(SystemZone, MayBeUtc) {
    EXPECT_EQ(begin_in("UTC"), "2024-07-01T00:00:00Z");
    EXPECT_EQ(begin_in("EST5EDT"), "2024-07-01T04:00:00Z");
}

TEST_F(SystemZone, MayBeARuleOrAFile) {
    EXPECT_EQ(begin_in("CET-1CEST,M3.5.0,M10.5.0/3"), "2024-06-30T22:00:00Z");
    EXPECT_EQ(begin_in("AAA5BBB"), "2024-07-01T04:00:00Z");
    EXPECT_EQ(begin_in(":America/Mexico_City"), "2024-07-01T06:00:00Z");
    EXPECT_EQ(begin_in("/usr/share/zoneinfo/Asia/Tokyo"), "2024-06-30T15:00:00Z");
    EXPECT_EQ(begin_in(""), "2024-07-01T00:00:00Z");
}

TEST(TimeZoneDatabase, IsMissedInOneLine) {
    setenv("TZDIR", "/nowhere", 1);
    try {
        parse_time_zone("Europe/Berlin");
        ADD_FAILURE() << "taken";
    } catch (const UsageError& error) {
        EXPECT_STREQ(error.what(),
                     "cannot look up the time zone 'Europe/Berlin': there is no tz database in "
                     "/nowhere; install the package tzdata, or write an offset such as +02:00");
    }
    EXPECT_EQ(text(parse_time_zone("+02:00").begin_of(day("2024-07-01"))), "2024-06-30T22:00:00Z");
    EXPECT_EQ(text(parse_time_zone("UTC").begin_of(day("2024-07-01"))), "2024-07-01T00:00:00Z");
    unsetenv("TZDIR");
}

// Half known, it would have no summer.
TEST_F(SystemZone, IsRefusedWhenItIsNotKnown) {
    try {
        begin_in("Foo/Bar");
        FAIL() << "taken";
    } catch (const UsageError& error) {
        EXPECT_STREQ(error.what(),
                     "this system's time zone 'Foo/Bar' is not known; write a name such as "
                     "Europe/Berlin or an offset such as +02:00");
    }
}

struct Refused {
    std::string name;
    std::string text;
    std::string message;
};

class RefusedTimeZone : public testing::TestWithParam<Refused> {};

TEST_P(RefusedTimeZone, SaysWhatWouldBeRight) {
    try {
        parse_time_zone(GetParam().text);
        FAIL() << "taken";
    } catch (const UsageError& error) {
        EXPECT_EQ(error.what(), GetParam().message);
    }
}

std::string no_zone(const std::string& text) {
    return "there is no time zone '" + text +
           "'; write a name such as Europe/Berlin, an offset such as +02:00, UTC or local";
}

const Refused kRefused[] = {
    {"Nothing", "", no_zone("")},
    {"Misspelt", "Europe/Berln", no_zone("Europe/Berln")},
    {"CityAlone", "berlin", "there is no time zone 'berlin'; did you mean Europe/Berlin?"},
    {"CityOfTwoWords", "New York",
     "there is no time zone 'New York'; did you mean America/New_York?"},
    {"PathUpwards", "../zoneinfo/Europe/Berlin", no_zone("../zoneinfo/Europe/Berlin")},
    {"PathUpwardsInside", "Europe/../Europe/Berlin", no_zone("Europe/../Europe/Berlin")},
    {"PathFromTheRoot", "/usr/share/zoneinfo/Europe/Berlin",
     no_zone("/usr/share/zoneinfo/Europe/Berlin")},
    {"Folder", "Europe", no_zone("Europe")},
    {"ZoneThatCountsLeapSeconds", "right/Europe/Berlin", no_zone("right/Europe/Berlin")},
    {"AbbreviationWithoutSummer", "EST", no_zone("EST")},
    {"AbbreviationOfSeveralZones", "BST", no_zone("BST")},
    {"Abbreviation", "PST", no_zone("PST")},
    {"OffsetOfTooManyHours", "+24:00", no_zone("+24:00")},
    {"OffsetOfTooManyMinutes", "+02:60", no_zone("+02:60")},
    {"OffsetOfOneDigit", "+2", no_zone("+2")},
    {"OffsetWithMore", "+02:00x", no_zone("+02:00x")},
    {"SignAlone", "+", no_zone("+")},
    {"OffsetBehindAName", "GMT+2", no_zone("GMT+2")},
    {"TheUnknownZone", "Etc/Unknown", no_zone("Etc/Unknown")},
    {"PlaceOfTheUnknownZone", "Unknown", no_zone("Unknown")},
};
INSTANTIATE_TEST_SUITE_P(All, RefusedTimeZone, testing::ValuesIn(kRefused),
                         [](const auto& test) { return test.param.name; });

struct Now {
    std::string name;
    std::string text;
    std::string zone;
    std::string today;
    std::string moment;  // UTC
};

class NowTest : public testing::TestWithParam<Now> {};

TEST_P(NowTest, IsThatDay) {
    const TimeZone zone = parse_time_zone(GetParam().zone);
    const auto now = parse_now(GetParam().text, zone);
    EXPECT_EQ(zone.day_of(now), day(GetParam().today));
    EXPECT_EQ(to_iso8601(Moment{now}), GetParam().moment);
}

const Now kNow[] = {
    {"Day", "2024-03-01", "UTC", "2024-03-01", "2024-03-01T00:00:00Z"},
    {"DayInAnyZone", "2024-03-01", "America/New_York", "2024-03-01", "2024-03-01T05:00:00Z"},
    {"DayWithoutHyphens", "20240301", "America/New_York", "2024-03-01", "2024-03-01T05:00:00Z"},
    {"Moment", "2024-03-02T02:00:00Z", "UTC", "2024-03-02", "2024-03-02T02:00:00Z"},
    {"MomentElsewhere", "2024-03-02T02:00:00Z", "America/New_York", "2024-03-01",
     "2024-03-02T02:00:00Z"},
    {"MomentWithAnOffset", "2024-03-01T23:30-05:00", "UTC", "2024-03-02", "2024-03-02T04:30:00Z"},
    {"MomentByTheClockHere", "2024-03-01T23:30", "America/New_York", "2024-03-01",
     "2024-03-02T04:30:00Z"},
    {"MomentByTheClockHereInTheMorning", "2024-03-02 00:30", "America/New_York", "2024-03-02",
     "2024-03-02T05:30:00Z"},
    {"StampByTheClockHere", "20240302003000", "America/New_York", "2024-03-02",
     "2024-03-02T05:30:00Z"},
    {"StampOfAZone", "20240302003000Z", "America/New_York", "2024-03-01", "2024-03-02T00:30:00Z"},
    {"StampOfAnOffset", "20240302003000+0000", "America/New_York", "2024-03-01",
     "2024-03-02T00:30:00Z"},
    {"FirstDay", "0001-01-01", "UTC", "0001-01-01", "0001-01-01T00:00:00Z"},
    {"LastDay", "9999-12-31", "UTC", "9999-12-31", "9999-12-31T00:00:00Z"},
    // The clock is put forward at two: half past eleven is not of the next day.
    {"ByTheClockOnAShortDay", "2024-03-10T23:30", "America/New_York", "2024-03-10",
     "2024-03-11T03:59:59Z"},
};
INSTANTIATE_TEST_SUITE_P(All, NowTest, testing::ValuesIn(kNow),
                         [](const auto& test) { return test.param.name; });

class RefusedNow : public testing::TestWithParam<Refused> {};

TEST_P(RefusedNow, SaysWhatWouldBeRight) {
    try {
        parse_now(GetParam().text, parse_time_zone("+02:00"));
        FAIL() << "taken";
    } catch (const UsageError& error) {
        EXPECT_EQ(error.what(),
                  "--now takes a day or a moment, such as 2024-03-01 or "
                  "2024-03-01T22:30Z, not '" +
                      GetParam().text + "'");
    }
}

const Refused kRefusedNow[] = {
    {"Nothing", "", ""},
    {"Month", "2024-03", ""},
    {"Word", "yesterday", ""},
    {"NoSuchDay", "2023-02-29", ""},
    {"BehindTheLastDayHere", "9999-12-31T23:00:00Z", ""},
};
INSTANTIATE_TEST_SUITE_P(All, RefusedNow, testing::ValuesIn(kRefusedNow),
                         [](const auto& test) { return test.param.name; });

TEST(Today, IsTheDayOfTheClock) {
    using std::chrono::system_clock;
    const auto before = std::chrono::floor<days>(system_clock::now());
    const auto today = today_by_clock(TimeZone());
    EXPECT_GE(today, before);
    EXPECT_LE(today, std::chrono::floor<days>(system_clock::now()));
    // At any moment a day apart in the places farthest from each other.
    EXPECT_GE(today_by_clock(parse_time_zone("+23:59")) - today_by_clock(parse_time_zone("-23:59")),
              days{1});
}

}  // namespace
}  // namespace dateline
