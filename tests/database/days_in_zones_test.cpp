// Articles found by the days of a zone, although the index knows moments of UTC only.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "common/dates/date_parser.h"
#include "searcher/planning/day_planner.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

// An article that bears its moment as id.
Article published(const std::string& when) {
    Article article = make_article(when, "A report.");
    article.published = parse_iso8601(when);
    return article;
}

std::vector<Article> published(const std::vector<std::string>& moments) {
    std::vector<Article> articles;
    for (const std::string& when : moments) articles.push_back(published(when));
    return articles;
}

std::vector<std::string> ids(TestIndex& index, const std::string& query, const TimeZone& zone) {
    SearchRequest request;
    request.text = query;
    request.tree = parse_query(query, kToday);
    request.zone = zone;
    request.limit = 10'000;
    std::vector<std::string> found;
    for (const Hit& hit : index.engine().search(request).hits) found.push_back(hit.article.id);
    return found;
}

struct Row {
    std::string name;
    std::string zone;
    std::string query;
    std::vector<std::string> ids;
};

class DaysInZones : public testing::TestWithParam<Row> {};

TEST_P(DaysInZones, Find) {
    static TestIndex index(published(std::vector<std::string>{
        "2011-12-30", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z", "2024-02-29T23:00:00Z",
        "2024-03-01", "2024-03-01T04:59:59Z", "2024-03-01T05:00:00Z", "2024-03-02",
        "2024-03-02T02:00:00Z", "2024-03-02T04:59:59Z", "2024-03-02T05:00:00Z",
        "2024-03-30T22:59:59Z", "2024-03-30T23:00:00Z", "2024-03-31T21:59:59Z",
        "2024-03-31T22:00:00Z", "2024-10-26T22:00:00Z", "2024-10-27T22:59:59Z",
        "2024-10-27T23:00:00Z", "2025-01-01T04:59:59Z"}));
    const TimeZone zone = parse_time_zone(GetParam().zone);
    EXPECT_THAT(ids(index, GetParam().query, zone), testing::ElementsAreArray(GetParam().ids));
}

const Row kRows[] = {
    {"EveningInNewYorkIsNextDayInUtc",
     "America/New_York",
     "date:2024-03-01",
     {"2024-03-01", "2024-03-01T05:00:00Z", "2024-03-02T02:00:00Z", "2024-03-02T04:59:59Z"}},
    {"AndIsNotFoundByTheDayOfUtc",
     "America/New_York",
     "date:2024-03-02",
     {"2024-03-02", "2024-03-02T05:00:00Z"}},
    {"UtcAsBefore",
     "UTC",
     "date:2024-03-02",
     {"2024-03-02", "2024-03-02T02:00:00Z", "2024-03-02T04:59:59Z", "2024-03-02T05:00:00Z"}},
    {"EastOfUtcADayBeginsOnTheDayBefore",
     "Europe/Berlin",
     "date:2024-03-01",
     {"2024-02-29T23:00:00Z", "2024-03-01", "2024-03-01T04:59:59Z", "2024-03-01T05:00:00Z"}},
    {"DayOf23Hours",
     "Europe/Berlin",
     "date:2024-03-31",
     {"2024-03-30T23:00:00Z", "2024-03-31T21:59:59Z"}},
    {"DayOf25Hours",
     "Europe/Berlin",
     "date:2024-10-27",
     {"2024-10-26T22:00:00Z", "2024-10-27T22:59:59Z"}},
    {"MonthsHaveEdgesToo",
     "Europe/Berlin",
     "date:2024-04..2024-10-27",
     {"2024-03-31T22:00:00Z", "2024-10-26T22:00:00Z", "2024-10-27T22:59:59Z"}},
    {"YearEndsInTheNext", "America/New_York", "date:2024-11..2024-12", {"2025-01-01T04:59:59Z"}},
    {"OpenEnd", "America/New_York", "after:2024-10-27", {"2025-01-01T04:59:59Z"}},
    {"OpenBeginning",
     "America/New_York",
     "before:2011-12-31",
     {"2011-12-30", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z"}},
    {"DayLeftOutHasOnlyWhatIsKnownByTheDay", "Pacific/Apia", "date:2011-12-30", {"2011-12-30"}},
    {"DayBehindIt", "Pacific/Apia", "date:2011-12-31", {"2011-12-30T10:00:00Z"}},
    {"YearsThatTheIndexHasNot", "America/New_York", "date:1999", {}},
    {"DayBeforeTheFirstYear", "America/New_York", "date:2010-12-31", {}},
    {"Excluded",
     "America/New_York",
     "date:2024-03-02 -date:2024-03-01",
     {"2024-03-02", "2024-03-02T05:00:00Z"}},
};
INSTANTIATE_TEST_SUITE_P(All, DaysInZones, testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

// Moments of two years, most of them near the midnights and changes of some zone.
std::vector<std::string> random_moments(std::mt19937& random, std::size_t count) {
    const sys_days first{std::chrono::year{2010} / 6 / 1};
    const auto upto = [&](int most) { return std::uniform_int_distribution{0, most}(random); };
    std::vector<std::string> moments;
    while (moments.size() < count) {
        const sys_days on = first + days{upto(700)};
        const seconds clock = upto(3) == 0 ? seconds{upto(86'399)}
                                           : std::chrono::minutes{30} * upto(47) - seconds{upto(1)};
        const sys_seconds moment = on + std::max(clock, seconds{0});
        const bool is_day = upto(9) == 0;
        moments.push_back(
            to_iso8601({is_day ? on : moment, is_day ? Precision::Day : Precision::Second}));
    }
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
}

// What the promise of day_planner.h says of one article.
bool belongs(const Moment& moment, const DayRange& range, const TimeZone& zone) {
    const sys_days utc_day = std::chrono::floor<days>(moment.utc);
    const bool day_only = utc_day == moment.utc;
    const auto reaches = [&](sys_days day) {
        return day_only ? utc_day >= day : moment.utc >= zone.begin_of(day);
    };
    return (!range.first || reaches(*range.first)) &&
           (!range.last || !reaches(*range.last + days{1}));
}

TEST(DaysInZones, FindWhatTheClockThereSays) {
    std::mt19937 random(20240331);
    const std::vector<std::string> moments = random_moments(random, 2000);
    TestIndex index(published(moments));
    const sys_days first{std::chrono::year{2010} / 5 / 1};
    for (const char* name :
         {"UTC", "America/New_York", "America/St_Johns", "America/Sao_Paulo", "Europe/Berlin",
          "Asia/Kolkata", "Pacific/Apia", "Pacific/Kiritimati", "+23:59", "-23:59"}) {
        const TimeZone zone = parse_time_zone(name);
        for (int round = 0; round < 60; ++round) {
            const sys_days begin = first + days{random() % 800};
            DayRange range{begin, begin + days{round % 3 == 0 ? 0 : random() % 400}};
            if (round % 20 == 7) range.first.reset();
            if (round % 20 == 14) range.last.reset();
            const std::string query = "date:" + to_text(range);
            std::vector<std::string> expected;
            std::ranges::copy_if(moments, std::back_inserter(expected), [&](const auto& moment) {
                return belongs(*parse_iso8601(moment), range, zone);
            });
            ASSERT_EQ(ids(index, query, zone), expected) << name << ' ' << query;
        }
    }
}

}  // namespace
}  // namespace dateline
