#include "indexer/records/rejects.h"

#include <gtest/gtest.h>

#include <vector>

#include "common/json.h"
#include "common/text/terminal_text.h"
#include "indexer/records/derived_id.h"
#include "indexer/records/reject_log.h"
#include "tests/support/noted_rejects.h"

namespace dateline {
namespace {

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
    EXPECT_EQ(shown, "skipped: a\\x1b[2Jb\\x0ac(d\\x7f<U+009B>): e\\x0df\\x07\n");
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

TEST(Rejects, AreHarmlessInTheirFile) {
    NotedRejects rejects;
    const std::string bad = "\u202E\u009B\x7F\u200E\U000E0041";
    rejects.skip_record({.path = bad, .member = bad}, {.unit = bad, .number = 1}, bad, bad);
    const std::string line = rejects.json()[0];
    EXPECT_EQ(line, harmless(line));
    const Json json = Json::parse(line).value();
    for (const char* member : {"source", "member", "reason", "bytes"}) {
        EXPECT_EQ(json.text_member(member), bad);
    }
}

TEST(Rejects, KnowTheirSourceWhateverItsBytes) {
    for (const std::string path : {"a/b", "caf\xE9\n\x01", "\xFF", "\u202E", "-", "\\xff"}) {
        NotedRejects rejects;
        rejects.skip_stream({.path = path, .member = {}}, "gone");
        EXPECT_EQ(file_of(rejects.json()[0]), path);
    }
    for (const char* line : {"", "[]", "{}", R"({"source":1})", R"({"source_hex":"abc"})",
                             R"({"source_hex":"xy"})", R"({"source":"a")"}) {
        EXPECT_EQ(file_of(line), std::nullopt) << line;
    }
}

// What a log says, a line each.
class RejectLogTest : public testing::Test {
  protected:
    void take(std::uint64_t portion, const std::string& reason) {
        log_.take(portion, kMember, {.position = {}, .reason = reason, .bytes = {}});
    }
    static std::string line(const std::string& reason) {
        return "skipped: news.tar.gz(a.jsonl): " + reason;
    }

    std::vector<std::string> shown_;
    RejectLog log_{[this](const std::string& said) { shown_.push_back(said); }};
};

TEST_F(RejectLogTest, ShowsTwenty) {
    log_.expect(0);
    for (int i = 0; i < 50; ++i) take(0, "broken");
    log_.finish(0);
    ASSERT_EQ(shown_.size(), 21U);
    EXPECT_EQ(shown_[19], line("broken"));
    EXPECT_EQ(shown_[20], "skipped: further complaints are only counted");
}

TEST_F(RejectLogTest, ShowsThemInTheOrderOfTheCorpus) {
    for (const std::uint64_t portion : {7, 3, 8, 5}) log_.expect(portion);
    take(8, "c");
    take(3, "b");
    log_.finish(8);
    log_.finish(3);
    EXPECT_TRUE(shown_.empty());  // The first is not done.
    take(7, "a");
    log_.finish(7);
    EXPECT_EQ(shown_, (std::vector{line("a"), line("b"), line("c")}));
    take(5, "d");
    log_.flush();
    EXPECT_EQ(shown_.back(), line("d"));
}

TEST_F(RejectLogTest, ShowsTheFirstTwentyOfAllPortions) {
    for (const std::uint64_t portion : {1, 2, 3}) log_.expect(portion);
    for (const std::uint64_t portion : {3, 2, 1}) {
        for (int i = 0; i < 15; ++i) take(portion, std::to_string(portion));
        log_.finish(portion);
    }
    ASSERT_EQ(shown_.size(), 21U);
    EXPECT_EQ(shown_[14], line("1"));
    EXPECT_EQ(shown_[15], line("2"));
    EXPECT_EQ(shown_[19], line("2"));
    EXPECT_EQ(shown_[20], "skipped: further complaints are only counted");
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
