// What is said where no article has a whole value or is of a day.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/dates/date_parser.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

TestIndex& news() {
    const auto article = [](const std::string& id, const std::string& topic,
                            const std::string& source, const std::string& when) {
        Article made = make_article(id, "A report.");
        made.topics = {topic};
        made.source = source;
        made.published = parse_iso8601(when);
        return made;
    };
    static TestIndex index({article("a", "cocoa", "Reuters", "1987-02-26T15:01:00Z"),
                            article("b", "cocoa", "Reuters", "1987-03-01"),
                            article("c", "coffee", "The Evening Lantern", "1987-04-01"),
                            article("d", "crude oil", "L'Équipe", "1987-10-19T23:30:00Z")});
    return index;
}

std::vector<std::string> notes(TestIndex& index, const std::string& query,
                               const std::string& zone = "UTC") {
    SearchRequest request;
    request.text = query;
    request.tree = parse_query(query, kToday);
    request.zone = parse_time_zone(zone);
    return index.engine().search(request).notes;
}

struct Row {
    std::string name;
    std::string query;
    std::string note;  // Empty: none.
    std::string zone = "UTC";
};

class ValueHints : public testing::TestWithParam<Row> {};

TEST_P(ValueHints, Say) {
    const std::vector<std::string> expected =
        GetParam().note.empty() ? std::vector<std::string>{} : std::vector{GetParam().note};
    EXPECT_EQ(notes(news(), GetParam().query, GetParam().zone), expected);
}

const Row kRows[] = {
    {"LettersSwapped", "topic:cocao", "no article has topic:cocao; nearest: topic:cocoa (2)"},
    {"Beginning", "topic:cof", "no article has topic:cof; nearest: topic:coffee (1)"},
    {"OneOfItsWords", "topic:crude",
     "no article has topic:crude; nearest: topic:\"crude oil\" (1)"},
    {"LetterTooFew", "source:Reuter", "no article has source:Reuter; nearest: source:reuters (2)"},
    {"MoreThanItsName", "source:\"Reuters News\"",
     "no article has source:\"Reuters News\"; nearest: source:reuters (2)"},
    {"NothingNear", "topic:zinc",
     "no article has topic:zinc; most frequent: topic:cocoa (2), topic:coffee (1), topic:\"crude "
     "oil\" (1)"},
    {"LanguageByName", "lang:german", "no article has lang:de; most frequent: lang:en (4)"},
    {"InsideABracket", "report (topic:cocoa OR -topic:cofee)",
     "no article has topic:cofee; nearest: topic:coffee (1)"},
    {"ThatExists", "topic:Cocoa source:reuters lang:english", ""},
    {"ThatExistsElsewhere", "topic:cocoa source:\"the evening lantern\"", ""},
    {"AnId", "id:zzz", ""},
    {"LaterDays", "date:1988",
     "no article is of date:1988-01-01..1988-12-31; the index has 1987-02-26..1987-10-19"},
    {"EarlierDays", "until:1987-02-25",
     "no article is of date:..1987-02-25; the index has 1987-02-26..1987-10-19"},
    {"FirstDay", "date:1987-02-26", ""},
    {"LastDay", "since:1987-10-19", ""},
    {"DayBetween", "date:1987-05-01", ""},
    // It is 20 October already in Berlin when the last article comes.
    {"LastDayOfAZone", "date:1987-10-20", "", "Europe/Berlin"},
    {"AfterTheLastDayOfAZone", "date:1987-10-21",
     "no article is of date:1987-10-21; the index has 1987-02-26..1987-10-19", "Europe/Berlin"},
};
INSTANTIATE_TEST_SUITE_P(All, ValueHints, testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

TEST(ValueHints, AreFew) {
    EXPECT_EQ(notes(news(), "topic:(a OR b OR c OR d OR e)").size(), 3U);
}

TEST(ValueHints, OfAnIndexWithoutAnySuchValue) {
    TestIndex index({make_article("a", "A report.")});
    EXPECT_THAT(notes(index, "topic:cocoa date:1987"),
                testing::ElementsAre("no article has topic:cocoa"));
}

}  // namespace
}  // namespace dateline
