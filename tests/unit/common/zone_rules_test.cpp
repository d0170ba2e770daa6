// The compiled zones of the tz database, and the rules of POSIX in them.
#include "common/dates/zone_rules.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "common/dates/date_parser.h"
#include "common/dates/zone_database.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

std::chrono::sys_seconds moment(const std::string& text) {
    return parse_iso8601(text).value().utc;
}

struct Offset {
    std::string name;
    std::string rule;
    std::string moment;
    int minutes;
};

class PosixRule : public testing::TestWithParam<Offset> {};

TEST_P(PosixRule, TellsTheClock) {
    const auto zone = parse_posix_zone(GetParam().rule);
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->offset_at(moment(GetParam().moment)).count(), GetParam().minutes * 60);
}

const Offset kOffsets[] = {
    {"NoSummer", "JST-9", "2024-07-01", 540},
    {"NameInBrackets", "<+0330>-3:30", "2024-07-01", 210},
    {"WestIsPositive", "EST5", "2024-07-01", -300},
    {"Winter", "CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T00:59:59Z", 60},
    {"SummerFromThatSecondOn", "CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T01:00:00Z", 120},
    {"SummerStill", "CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T00:59:59Z", 120},
    {"WinterAgain", "CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T01:00:00Z", 60},
    {"SecondSunday", "EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00:00Z", -240},
    {"SouthernSummer", "AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-01-01", 660},
    {"SouthernWinter", "AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-07-01", 600},
    {"IrishWinterIsTheOtherWayRound", "IST-1GMT0,M10.5.0,M3.5.0/1", "2024-01-01", 0},
    {"IrishSummer", "IST-1GMT0,M10.5.0,M3.5.0/1", "2024-07-01", 60},
    {"HoursBelowNought", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59:59Z", -120},
    {"HoursBelowNoughtThen", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -60},
    {"DaysOfTheYear", "AAA3BBB,J60/0,J61/0", "2024-03-01T12:00:00Z", -120},
    {"DaysFromNought", "AAA3BBB,59/0,60/0", "2024-02-29T12:00:00Z", -120},
    {"SummerWithoutEnd", "XXX3EDT4,0/0,J365/23", "2024-01-01T02:59:59Z", -240},
};
INSTANTIATE_TEST_SUITE_P(All, PosixRule, testing::ValuesIn(kOffsets),
                         [](const auto& test) { return test.param.name; });

TEST(PosixRules, AreWholeOrNone) {
    for (const char* text :
         {"", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "<CET-1", "CET-1CEST,M13.5.0,M10.5.0",
          "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J366,J1", "CET-168",
          "CET-1CEST,M3.5.0,M10.5.0/3x", "Foo/Bar"}) {
        EXPECT_FALSE(parse_posix_zone(text)) << text;
    }
}

std::string file(const std::string& name) {
    std::ifstream stream(zone_folder() + '/' + name);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

TEST(ZoneRules, AreReadFromTheSystem) {
    const auto rules = parse_tzif(file("Europe/Berlin"));
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->offset_at(moment("1800-01-01")), seconds{3208});
    EXPECT_EQ(rules->offset_at(moment("1945-06-01")), hours{3});
    EXPECT_EQ(rules->offset_at(moment("2024-07-01")), hours{2});
    EXPECT_EQ(rules->offset_at(moment("9999-01-01")), hours{1});
    EXPECT_EQ(rules->next_change(moment("2024-01-01")), moment("2024-03-31T01:00:00Z"));
    EXPECT_EQ(rules->next_change(moment("2200-01-01")), moment("2200-03-30T01:00:00Z"));
}

// Whatever the bytes are, they give rules or none.
TEST(ZoneRules, TakeDamage) {
    const std::string whole = file("America/New_York");
    ASSERT_GT(whole.size(), 1000U);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto rules = parse_tzif(whole.substr(0, size));
        if (rules) {
            EXPECT_EQ(rules->offset_at(moment("2000-01-01")), hours{-5}) << size;
        }
    }
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string damaged = whole;
        for (int n = 0; n < 3; ++n)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        if (const auto rules = parse_tzif(damaged)) {
            rules->offset_at(moment("2024-07-01"));
            rules->next_change(moment("2024-07-01"));
        }
    }
}

// As where the old names are in a package of their own.
TEST(ZoneDatabase, KnowsOldNamesThatItLacks) {
    const TempDir folder;
    folder.write("Asia/Kolkata", file("Asia/Kolkata"));
    setenv("TZDIR", folder.path().c_str(), 1);
    const auto rules = find_zone_rules("Asia/Calcutta");
    unsetenv("TZDIR");
    ASSERT_NE(rules, nullptr);
    EXPECT_EQ(rules->offset_at(moment("2024-07-01")), hours{5} + std::chrono::minutes{30});
}

TEST(ZoneDatabase, LeadsNowhereElse) {
    EXPECT_NE(find_zone_rules("Europe/Berlin"), nullptr);
    for (const char* name : {"", "/etc/localtime", "../zoneinfo/Europe/Berlin", "Europe", "Europe/",
                             "Europe/../Europe/Berlin", "tzdata.zi", "zone.tab", "Nowhere/Town"}) {
        EXPECT_EQ(find_zone_rules(name), nullptr) << name;
    }
}

}  // namespace
}  // namespace dateline
