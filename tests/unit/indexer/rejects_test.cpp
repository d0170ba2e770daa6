#include "indexer/rejects.h"

#include <gmock/gmock.h>

#include <vector>

#include "common/json.h"
#include "indexer/derived_id.h"
#include "indexer/reject_log.h"
#include "tests/support/noted_rejects.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

const Origin kMember{.path = "news.tar.gz", .member = "a.jsonl"};

TEST(Origin, NamesFileMemberAndStandardInput) {
    EXPECT_EQ(to_string(kMember), "news.tar.gz(a.jsonl)");
    EXPECT_EQ(to_string(Origin{.path = "a.txt", .member = {}}), "a.txt");
    EXPECT_EQ(to_string(Origin{.path = "-", .member = {}}), "standard input");
    EXPECT_EQ(to_string(Origin{.path = "-", .member = "x"}), "standard input(x)");
}

TEST(Rejects, SaysPlaceAndReason) {
    NotedRejects rejects;
    rejects.skip_record(kMember, {.unit = "line", .number = 7}, "not a JSON object");
    rejects.skip_stream({.path = "x.gz", .member = {}}, "truncated");
    EXPECT_EQ(rejects.shown(),
              "skipped: news.tar.gz(a.jsonl) line 7: not a JSON object\n"
              "skipped: x.gz: truncated\n");
}

TEST(Rejects, MakesControlCharactersHarmlessOnTheTerminal) {
    NotedRejects rejects;
    rejects.skip_stream({.path = "a\x1b[2Jb\nc", .member = "d\x7f\xC2\x9B"}, "e\rf\x07");
    const std::string shown = rejects.shown();
    EXPECT_THAT(shown, HasSubstr("a?[2Jb?c(d?"));
    EXPECT_THAT(shown, HasSubstr("e?f?"));
    EXPECT_THAT(shown, Not(HasSubstr("\xC2\x9B")));
    EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 1);
}

TEST(Rejects, AreOneJsonObjectALine) {
    NotedRejects rejects;
    rejects.skip_record(kMember, {.unit = "line", .number = 7}, "bad",
                        "\xFF{\n" + std::string(300, 'x'));
    rejects.skip_stream({.path = "b", .member = {}}, "gone");
    EXPECT_EQ(rejects.json()[0].find('\n'), std::string::npos);
    const Json json = Json::parse(rejects.json()[0]).value();
    EXPECT_EQ(json.text_member("source"), "news.tar.gz");
    EXPECT_EQ(json.text_member("member"), "a.jsonl");
    EXPECT_EQ(json.text_member("position"), "line 7");
    EXPECT_EQ(json.text_member("reason"), "bad");
    EXPECT_EQ(json.text_member("bytes"), "\xEF\xBF\xBD{\n" + std::string(197, 'x'));
    EXPECT_EQ(Json::parse(rejects.json()[1]).value().text_member("position"), "");
}

TEST(RejectLog, ShowsTwenty) {
    std::vector<std::string> shown;
    RejectLog log([&shown](const std::string& line) { shown.push_back(line); });
    for (int i = 0; i < 50; ++i)
        log.take(kMember, {.position = {}, .reason = "broken", .bytes = {}});
    ASSERT_EQ(shown.size(), 21U);
    EXPECT_EQ(shown[19], "skipped: news.tar.gz(a.jsonl): broken");
    EXPECT_EQ(shown[20], "skipped: further complaints are only counted");
}

struct IdCase {
    const char* name;
    Origin origin;
    const char* begins;
};

class DerivedId : public testing::TestWithParam<IdCase> {};

TEST_P(DerivedId, BeginsWithTheNameOfTheFile) {
    const std::string id = derived_id(GetParam().origin, "content");
    const std::string begins = GetParam().begins;
    EXPECT_EQ(id.substr(0, begins.size()), begins);
    EXPECT_EQ(id.size(), begins.size() + 16) << id;
    EXPECT_EQ(id, derived_id(GetParam().origin, "content"));
    EXPECT_NE(id, derived_id(GetParam().origin, "other content"));
}

const IdCase kIdCases[] = {
    {"Plain", {"trade-page.txt", ""}, "trade-page-"},
    {"FoldersGo", {"/a/b.c/page.txt", ""}, "page-"},
    {"MemberCounts", {"all.tar.gz", "1916/front.txt"}, "front-"},
    {"PackedLosesBoth", {"news.jsonl.gz", ""}, "news-"},
    {"NoExtension", {"page", ""}, "page-"},
    {"DotInTheName", {"U.S. trade.txt", ""}, "U.S.-trade-"},
    {"Hidden", {".page", ""}, ".page-"},
    {"StandardInput", {"-", ""}, "stdin-"},
    {"BadBytes", {"caf\xE9 \x1b.txt", ""}, "caf----"},
    {"Unicode", {"caf\xC3\xA9.txt", ""}, "caf\xC3\xA9-"},
    {"FolderAlone", {"a/", ""}, ""},
};
INSTANTIATE_TEST_SUITE_P(All, DerivedId, testing::ValuesIn(kIdCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(DerivedIdLimits, ALongNameIsCutWithoutBreakingACharacter) {
    std::string name;
    for (int i = 0; i < 200; ++i) name += "\xC3\xA9";
    const std::string id = derived_id({.path = "x" + name, .member = {}}, "c");
    EXPECT_LT(id.size(), 120U);
    EXPECT_EQ(Json(id).text(), '"' + id + '"');
}

}  // namespace
}  // namespace dateline
