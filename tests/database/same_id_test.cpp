// Articles that have one id: what is one article come again, and what is another one.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <random>

#include "common/index/index_directory.h"
#include "indexer/segment/articles.h"
#include "tests/support/article_dump.h"
#include "tests/support/nightly_runs.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const std::string kRiver = "the river rose three feet on monday and the mayor was there";
const std::string kBank = "a central bank lowered its main rate which surprised most traders";
const std::string kSnow = "snow fell all night over northern hills so that passes closed";

std::string corrected(std::string text) {
    return text.replace(text.rfind(' ') + 1, std::string::npos, "corrected");
}

class SameIds : public NightlyRuns {
  protected:
    IndexerOptions only(const std::vector<std::string>& names) {
        IndexerOptions some = options();
        some.corpora.clear();
        for (const std::string& name : names) some.corpora.push_back(dir_.path("news/" + name));
        return some;
    }
};

TEST_F(SameIds, DifferentArticlesBothStay) {
    write("a.jsonl", line("1", kRiver));
    write("b.jsonl", line("1", kBank));
    EXPECT_EQ(code(options()), ExitCode::Partial);
    EXPECT_THAT(err_.str(), HasSubstr("b.jsonl is another than article '1' of "));
    EXPECT_THAT(err_.str(), HasSubstr("it has the id 'b/1' now"));
    EXPECT_THAT(ids("river"), ElementsAre("1"));
    EXPECT_THAT(ids("bank"), ElementsAre("b/1"));
    EXPECT_THAT(ids("id:b/1"), ElementsAre("b/1"));
    EXPECT_EQ(verified(), "ok");
    EXPECT_EQ(code(options()), ExitCode::Success) << "it is said in the run in which they met";
    write("b.jsonl", line("1", corrected(kBank)));
    EXPECT_EQ(code(options()), ExitCode::Success) << err_.str();
    EXPECT_THAT(ids("corrected"), ElementsAre("b/1"));
}

TEST_F(SameIds, WhatComesAgainReplaces) {
    write("a.jsonl", line("1", kRiver) + line("2", kBank));
    run();
    write("b.jsonl", line("1", corrected(kRiver)));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 updated, 2 unchanged");
    EXPECT_THAT(ids("river"), ElementsAre("1"));
    EXPECT_THAT(ids("corrected"), ElementsAre("1"));
    EXPECT_THAT(ids("there"), IsEmpty());
}

TEST_F(SameIds, InOneFileToo) {
    write("a.jsonl", line("1", kRiver) + line("1", kBank) + line("1", kSnow));
    EXPECT_EQ(run(), "indexed 3 articles, 0 skipped");
    EXPECT_THAT(ids("river OR bank OR snow"), ::testing::SizeIs(3));
    EXPECT_THAT(ids("river"), ElementsAre("1"));
    write("a.jsonl", line("1", kSnow) + line("1", corrected(kBank)) + line("1", kRiver));
    const auto snow = ids("snow"), bank = ids("bank");
    EXPECT_EQ(run(), "indexed 3 articles, 0 skipped, 3 updated");
    EXPECT_EQ(ids("snow"), snow);
    EXPECT_EQ(ids("bank"), bank);
    EXPECT_THAT(ids("river"), ElementsAre("1"));
}

TEST_F(SameIds, WhoWasFirstKeepsItWhateverTheRuns) {
    const std::map<std::string, std::string> files{{"a.jsonl", line("1", kRiver)},
                                                   {"b.jsonl", line("1", kBank)},
                                                   {"c.jsonl", line("1", kSnow)}};
    for (const auto& [name, bytes] : files) write(name, bytes);
    run();
    const auto together = dump_articles(dir_.path("news.db"));
    std::filesystem::remove_all(dir_.path("news.db"));
    for (const auto& [name, bytes] : files) run(only({name}));
    EXPECT_EQ(dump_articles(dir_.path("news.db")), together);
}

TEST_F(SameIds, NobodyInheritsAnId) {
    write("a.jsonl", line("1", kRiver));
    write("b.jsonl", line("1", kBank));
    run();
    std::filesystem::remove(dir_.path("news/a.jsonl"));
    write("c.jsonl", line("1", kSnow));
    IndexerOptions missing = options();
    missing.remove_missing = true;
    run(missing);
    EXPECT_THAT(ids("bank"), ElementsAre("b/1"));
    EXPECT_THAT(ids("snow"), ElementsAre("c/1"));
    write("b.jsonl", line("1", corrected(kBank)));
    run();
    EXPECT_THAT(ids("bank"), ElementsAre("b/1"));
    // By now it is nobody's.
    write("d.jsonl",
          line("1", "an orchestra played until midnight under lanterns beside harbour walls"));
    run();
    EXPECT_THAT(ids("orchestra"), ElementsAre("1"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(SameIds, ACollectionHasIdsOfItsOwn) {
    write("a.jsonl", line("1", kRiver));
    write("b.jsonl", line("1", kRiver) + line("2", kSnow));
    IndexerOptions first = only({"a.jsonl"}), second = only({"b.jsonl"});
    first.collection = "Morning Post";
    second.collection = "bbc";
    EXPECT_EQ(code(first), ExitCode::Success);
    EXPECT_EQ(code(second), ExitCode::Success) << err_.str();
    EXPECT_THAT(ids("river"), ElementsAre("1", "bbc/1"));
    EXPECT_THAT(ids("collection:bbc"), ElementsAre("2", "bbc/1"));
    EXPECT_THAT(ids("collection:\"morning post\""), ElementsAre("1"));
    write("b.jsonl", line("1", corrected(kRiver)) + line("2", kSnow));
    EXPECT_EQ(run(second), "indexed 2 articles, 0 skipped, 2 updated");
    EXPECT_THAT(ids("corrected"), ElementsAre("bbc/1"));
    EXPECT_THAT(ids("there"), ElementsAre("1"));
}

TEST_F(SameIds, OtherRules) {
    write("a.jsonl", line("1", kRiver));
    write("b.jsonl", line("1", kBank) + line("2", kSnow));
    IndexerOptions rule = options();
    rule.same_id = SameId::Reject;
    EXPECT_EQ(run(rule), "indexed 2 articles, 1 skipped");
    EXPECT_THAT(ids("river OR bank OR snow"), UnorderedElementsAre("1", "2"));
    std::ifstream rejects(dir_.path("news.db/rejects.jsonl"));
    std::string reject;
    std::getline(rejects, reject);
    EXPECT_THAT(reject, HasSubstr("b.jsonl"));
    EXPECT_THAT(reject, HasSubstr("its id is that of another article"));
    rule.same_id = SameId::Replace;
    rule.rebuild = true;
    EXPECT_EQ(run(rule), "indexed 3 articles, 0 skipped, 1 repeated");
    EXPECT_THAT(ids("bank OR snow"), UnorderedElementsAre("1", "2"));
    EXPECT_THAT(ids("river"), IsEmpty());
}

TEST_F(SameIds, ADryRunCountsAsTheRunDoes) {
    write("a.jsonl", line("1", kRiver) + line("2", kSnow) + line("2", corrected(kSnow)));
    write("b.jsonl", line("1", kBank));
    for (const SameId rule : {SameId::Keep, SameId::Replace, SameId::Reject}) {
        IndexerOptions dry = options();
        dry.same_id = rule;
        IndexerOptions built = dry;
        built.rebuild = true;
        dry.task = IndexerTask::DryRun;
        const std::string said = run(dry);
        EXPECT_EQ(run(built).substr(7), said.substr(4));
        EXPECT_EQ(code(dry), code(built));
    }
}

// Many of them, so that the segment is laid again as a whole, by one thread or several.
TEST_F(SameIds, HowManyThreadsDoesNotMatter) {
    std::mt19937 random(7);
    for (const std::string name : {"a", "b", "c"}) {
        std::string lines;
        for (int number = 1; number <= 60; ++number) {
            std::string text = name;
            for (int i = 0; i < 12; ++i) text += " w" + std::to_string(random() % 100'000);
            lines += line(std::to_string(number), text);
        }
        write(name + ".jsonl", lines);
    }
    IndexerOptions how = options();
    EXPECT_EQ(run(how), "indexed 180 articles, 0 skipped");
    const auto expected = dump_articles(dir_.path("news.db"));
    EXPECT_EQ(expected.size(), 180U);
    for (const unsigned jobs : {1U, 3U}) {
        for (const WriterKind writer : {WriterKind::Direct, WriterKind::Library}) {
            how.jobs = jobs;
            how.writer = writer;
            how.rebuild = true;
            run(how);
            EXPECT_EQ(dump_articles(dir_.path("news.db")), expected);
            EXPECT_EQ(verified(), "ok");
        }
    }
}

TEST_F(SameIds, AnArticleThatIsAlsoInAFileThatStaysStays) {
    write("a.jsonl", line("both", "the mayor saw the river rise") + line("a1", "river"));
    const std::string gone = write("b.jsonl", line("both", "the mayor saw the delta rise"));
    EXPECT_EQ(run(), "indexed 3 articles, 0 skipped, 1 repeated");
    EXPECT_THAT(ids("delta"), ElementsAre("both"));
    std::filesystem::remove(gone);
    IndexerOptions missing = options();
    missing.remove_missing = true;
    run(missing);
    EXPECT_THAT(ids("river"), ElementsAre("a1", "both"));
    EXPECT_THAT(ids("delta"), IsEmpty());
    EXPECT_EQ(verified(), "ok");
}

// An older version must not come back because another file went.
TEST_F(SameIds, WhatIsReadAgainReplacesNothingNewer) {
    write("a.jsonl", line("1", kRiver) + line("2", kSnow));
    write("b.jsonl", line("1", corrected(kRiver)));
    write("c.jsonl", line("3", kBank));
    run();
    EXPECT_THAT(ids("corrected"), ElementsAre("1"));
    std::filesystem::remove(dir_.path("news/c.jsonl"));
    IndexerOptions missing = options();
    missing.remove_missing = true;
    run(missing);
    EXPECT_THAT(ids("corrected"), ElementsAre("1"));
    EXPECT_THAT(ids("bank"), IsEmpty());
    write("b.jsonl", line("4", kBank));
    run();
    EXPECT_THAT(ids("there"), ElementsAre("1")) << "it was taken out of its newer file";
    write("b.jsonl", line("4", kBank) + line("1", corrected(kRiver)));
    run();
    EXPECT_THAT(ids("corrected"), ElementsAre("1"));
    std::filesystem::remove(dir_.path("news/b.jsonl"));
    run(missing);
    EXPECT_THAT(ids("there"), ElementsAre("1"));
    EXPECT_EQ(verified(), "ok");
}

}  // namespace
}  // namespace dateline
