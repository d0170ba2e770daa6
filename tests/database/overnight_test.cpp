// Runs of the whole indexer, one after the other, as cron would: what the second one makes of what
// the first one left.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "common/error.h"
#include "tests/support/nightly_runs.h"
#include "tests/support/pack.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class Overnight : public NightlyRuns {};

TEST_F(Overnight, WhatHasNotChangedIsNotReadAgain) {
    write("a.jsonl", line("a1", "river") + line("a2", "river"));
    write("b.txt", "The bridge\n\nIt was opened on Monday by the mayor of the town.\n");
    EXPECT_EQ(run(), "indexed 3 articles, 0 skipped");
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 3 unchanged");
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, AnotherTimeButTheSameBytesIsUnchanged) {
    const std::string file = write("a.jsonl", line("a1", "river") + line("a2", "river"));
    run();
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(5));
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 2 unchanged");
}

TEST_F(Overnight, AFileWrittenJustNowIsLookedAtAgain) {
    const std::string file = dir_.write("news/a.jsonl", line("a1", "river"));
    const auto time = fs::last_write_time(file);
    run();
    dir_.write("news/a.jsonl", line("a1", "delta"));  // As long as before,
    fs::last_write_time(file, time);                  // and at the same time.
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 updated");
    EXPECT_THAT(ids("delta"), ElementsAre("a1"));
}

TEST_F(Overnight, OnlyWhatWasAppendedIsRead) {
    write("a.jsonl", line("a1", "river") + line("a2", "river"));
    run();
    write("a.jsonl", line("a1", "river") + line("a2", "river") + line("a3", "river"));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 2 unchanged");
    EXPECT_THAT(ids("river"), ElementsAre("a1", "a2", "a3"));
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 3 unchanged");
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, ALineThatWasNotFinishedIsReadAgain) {
    const std::string half = line("a2", "river");
    write("a.jsonl", line("a1", "river") + half.substr(0, half.size() - 1));
    run();
    write("a.jsonl", line("a1", "river") + half + line("a3", "river"));
    EXPECT_EQ(run(), "indexed 3 articles, 0 skipped, 2 updated");
}

TEST_F(Overnight, AChangedFileIsReadWholeAndReplacesById) {
    write("a.jsonl", line("a1", "river") + line("a2", "river"));
    run();
    write("a.jsonl", line("a1", "delta") + line("a2", "river"));
    EXPECT_EQ(run(), "indexed 2 articles, 0 skipped, 2 updated");
    EXPECT_THAT(ids("river"), ElementsAre("a2"));
    EXPECT_THAT(ids("delta"), ElementsAre("a1"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, OfAnArchiveOnlyTheNewMembersAreRead) {
    write("all.tar.gz", pack("ustar", "gzip", {{"1.jsonl", line("a1", "river")}}));
    run();
    write("all.tar.gz", pack("ustar", "gzip",
                             {{"1.jsonl", line("a1", "river")}, {"2.jsonl", line("a2", "river")}}));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 unchanged");
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 2 unchanged");
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, ABrokenArchiveIsComplainedOfEachNightAndReadOnce) {
    const std::string whole = pack(
        "ustar", "none", {{"1.jsonl", line("a1", "river")}, {"2.jsonl", std::string(5000, 'x')}});
    write("all.tar", whole.substr(0, 3000));
    EXPECT_THAT(run(), HasSubstr("indexed 1 article, "));
    EXPECT_THAT(err_.str(), HasSubstr("truncated"));
    EXPECT_THAT(run(), HasSubstr("indexed 0 articles, "));
    EXPECT_THAT(err_.str(), HasSubstr("truncated"));
    EXPECT_THAT(ids("river"), ElementsAre("a1"));
}

TEST_F(Overnight, OtherSettingsReadEverythingAgain) {
    write("a.jsonl", line("a1", "river"));
    run();
    IndexerOptions other = options();
    other.field_names = {{"body", "text"}};
    EXPECT_EQ(run(other), "indexed 1 article, 0 skipped, 1 updated");
}

TEST_F(Overnight, RejectsOfFilesThatWereNotReadStayInTheFile) {
    write("a.jsonl", line("a1", "river") + "rubbish\n");
    EXPECT_EQ(run(), "indexed 1 article, 1 skipped");
    write("b.jsonl", line("b1", "river") + "{rubbish\n");
    EXPECT_EQ(run(), "indexed 1 article, 1 skipped, 1 unchanged");
    std::ifstream file(dir_.path("news.db/rejects.jsonl"));
    std::stringstream all;
    all << file.rdbuf();
    EXPECT_THAT(all.str(), HasSubstr("a.jsonl"));
    EXPECT_THAT(all.str(), HasSubstr("b.jsonl"));
}

TEST_F(Overnight, MissingFilesGoOnlyWhenAsked) {
    write("a.jsonl", line("a1", "river"));
    const std::string gone = write("b.jsonl", line("b1", "river") + line("b2", "river"));
    run();
    fs::remove(gone);
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 1 unchanged");
    EXPECT_THAT(ids("river"), ElementsAre("a1", "b1", "b2"));
    IndexerOptions missing = options();
    missing.remove_missing = true;
    EXPECT_EQ(run(missing), "indexed 0 articles, 0 skipped, 1 unchanged, 2 removed");
    EXPECT_THAT(ids("river"), ElementsAre("a1"));
    EXPECT_EQ(verified(), "ok");
}

// A folder that becomes a link to itself can be neither listed nor looked into.
TEST_F(Overnight, FilesThatCannotBeLookedAtAreNotMissing) {
    write("a.jsonl", line("a1", "river"));
    write("folder/b.jsonl", line("b1", "river") + line("b2", "river"));
    const std::string gone = write("c.jsonl", line("c1", "river"));
    run();
    fs::remove(gone);
    const fs::path folder = dir_.path("news/folder");
    IndexerOptions missing = options();
    missing.remove_missing = true;
    for (const fs::path& target : {folder, fs::path(dir_.path("not-mounted"))}) {
        fs::remove_all(folder);
        fs::create_symlink(target, folder);
        std::ostringstream out;
        err_.str("");
        EXPECT_EQ(run_indexer(missing, out, err_), ExitCode::Partial);
        EXPECT_THAT(err_.str(), HasSubstr("folder/b.jsonl' still exists"));
        EXPECT_THAT(ids("river"), ElementsAre("a1", "b1", "b2"));
    }
    fs::remove(folder);
    EXPECT_EQ(run(missing), "indexed 0 articles, 0 skipped, 1 unchanged, 2 removed");
    EXPECT_THAT(ids("river"), ElementsAre("a1"));
}

TEST_F(Overnight, MissingMembersGoToo) {
    write("all.tar", pack("ustar", "none",
                          {{"1.jsonl", line("a1", "river")}, {"2.jsonl", line("a2", "river")}}));
    run();
    write("all.tar", pack("ustar", "none", {{"2.jsonl", line("a2", "river")}}));
    IndexerOptions missing = options();
    missing.remove_missing = true;
    EXPECT_EQ(run(missing), "indexed 0 articles, 0 skipped, 1 unchanged, 1 removed");
    EXPECT_THAT(ids("river"), ElementsAre("a2"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, AMemberThatIsBackIsNotMissing) {
    const auto archive = [this](const std::vector<PackedFile>& members) {
        write("all.tar", pack("ustar", "none", members));
        run();
    };
    archive({{"1.jsonl", line("a1", "river")}, {"2.jsonl", line("a2", "river")}});
    archive({{"2.jsonl", line("a2", "river")}});
    archive({{"1.jsonl", line("a1", "river")}, {"2.jsonl", line("a2", "delta")}});
    IndexerOptions missing = options();
    missing.remove_missing = true;
    EXPECT_EQ(run(missing), "indexed 0 articles, 0 skipped, 2 unchanged");
    EXPECT_THAT(ids("river OR delta"), ::testing::UnorderedElementsAre("a1", "a2"));
}

TEST_F(Overnight, AnArticleOfTooManyWordsIsRejectedAndTheOthersAreNot) {
    std::string words;
    for (int i = 0; i < 100'000; ++i) words += std::to_string(i * 7919 % 1'000'003) + "x ";
    write("a.jsonl", line("a1", "river") + line("monster", words) + line("a2", "river"));
    IndexerOptions little = options();
    little.memory = std::uint64_t{64} << 20;
    EXPECT_EQ(run(little), "indexed 2 articles, 1 skipped");
    EXPECT_THAT(err_.str(), HasSubstr("line 2: too many different words for --memory"));
    little.directory = dir_.path("short.db");
    little.max_article = 1000;
    EXPECT_EQ(run(little), "indexed 2 articles, 1 skipped");
    EXPECT_THAT(err_.str(), HasSubstr("line 2: line too long"));
}

TEST_F(Overnight, ADiskThatIsNotMountedCostsNothing) {
    write("a.jsonl", line("a1", "river"));
    run();
    fs::remove(dir_.path("news/a.jsonl"));
    dir_.write("news/new.jsonl", line("n1", "river"));
    IndexerOptions missing = options();
    missing.remove_missing = true;
    EXPECT_EQ(run(missing), "indexed 1 article, 0 skipped");
    EXPECT_THAT(err_.str(), HasSubstr("is its disk mounted?"));
    EXPECT_THAT(ids("river"), ElementsAre("a1", "n1"));
}

TEST_F(Overnight, RemovedByIdAndNotBackTheNextNight) {
    write("a.jsonl", line("a1", "river") + line("a2", "river"));
    run();
    IndexerOptions remove = options();
    remove.task = IndexerTask::Remove;
    remove.corpora.clear();
    remove.ids = {"a1", "none"};
    std::ostringstream out;
    EXPECT_EQ(run_indexer(remove, out, err_), ExitCode::Partial);
    EXPECT_THAT(out.str(), HasSubstr("removed 1 article\n"));
    EXPECT_THAT(err_.str(), HasSubstr("no article 'none'"));
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 1 unchanged");
    EXPECT_THAT(ids("river"), ElementsAre("a2"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, TheLastArticleCanBeRemoved) {
    write("a.jsonl", line("a1", "river"));
    run();
    IndexerOptions remove = options();
    remove.task = IndexerTask::Remove;
    remove.ids = {"a1"};
    std::ostringstream out;
    EXPECT_EQ(run_indexer(remove, out, err_), ExitCode::Success);
    EXPECT_THAT(ids("river"), IsEmpty());
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, ADryRunWritesNothing) {
    write("a.jsonl", line("a1", "river") + "rubbish\n");
    IndexerOptions dry = options();
    dry.task = IndexerTask::DryRun;
    EXPECT_EQ(run(dry), "read 1 article, 1 skipped");
    EXPECT_FALSE(fs::exists(dir_.path("news.db")));
    EXPECT_FALSE(fs::exists(dir_.path("news.db.building")));
}

TEST_F(Overnight, ALostLedgerIsMadeAnew) {
    write("a.jsonl", line("a1", "river"));
    run();
    fs::remove(dir_.path("news.db/ledger.db"));
    EXPECT_THAT(verified(), HasSubstr("WRONG: ledger"));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 updated");
    EXPECT_THAT(err_.str(), HasSubstr("does not belong to this index"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, ABrokenLedgerEndsTheRunAndARebuildMendsIt) {
    write("a.jsonl", line("a1", "river"));
    run();
    std::ofstream(dir_.path("news.db/ledger.db")) << std::string(10'000, 'x');
    EXPECT_THROW(run(), IndexError);
    EXPECT_THAT(ids("river"), ElementsAre("a1"));
    IndexerOptions rebuild = options();
    rebuild.rebuild = true;
    EXPECT_EQ(run(rebuild), "indexed 1 article, 0 skipped");
    EXPECT_EQ(verified(), "ok");
}

TEST_F(Overnight, VerifySeesDamage) {
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += line("a" + std::to_string(i), "river " + std::to_string(i));
    write("a.jsonl", lines);
    run();
    EXPECT_EQ(verified(), "ok");
    std::fstream table(dir_.path("news.db/segments/000001/postlist.glass"),
                       std::ios::in | std::ios::out | std::ios::binary);
    table.seekp(3 * 8192 + 100);
    table << std::string(2000, 'x');
    table.close();
    EXPECT_THAT(verified(), HasSubstr("WRONG: segment 000001"));
}

struct Shape {
    const char* name;
    unsigned jobs;
    std::uint64_t memory;
};

class SameIndex : public Overnight, public ::testing::WithParamInterface<Shape> {};

// Ids come again and again, so that the order counts.
std::string many_lines() {
    std::string lines;
    for (int i = 0; i < 4000; ++i) {
        lines += line("id" + std::to_string(i % 3100),
                      "river number " + std::to_string(i) + (i % 7 == 0 ? " delta delta" : ""));
        if (i % 500 == 0) lines += "rubbish\n";
    }
    return lines;
}

std::string all_results(const std::string& directory) {
    SearchEngine engine(directory);
    std::string all;
    for (const char* query : {"river", "delta", "river OR delta", "\"number 77\"", "number"}) {
        SearchRequest request;
        request.text = query;
        request.tree = parse_query(query, kToday);
        request.limit = 10'000;
        for (const Hit& hit : engine.search(request).hits) {
            std::ostringstream score;
            score << std::hexfloat << hit.score;
            all += hit.article.id + " " + score.str() + " " + hit.snippet.text + "\n";
        }
    }
    return all;
}

TEST_P(SameIndex, WhateverTheNumberOfThreads) {
    write("a.jsonl", many_lines());
    write("b.jsonl", many_lines().substr(0, 50'000) + "\n");
    IndexerOptions plain = options();
    plain.jobs = 1;
    run(plain);
    const std::string expected = all_results(plain.directory);
    IndexerOptions other = options();
    other.directory = dir_.path("other.db");
    other.jobs = GetParam().jobs;
    other.memory = GetParam().memory;
    run(other);
    EXPECT_GT(expected.size(), 10'000U);
    EXPECT_EQ(all_results(other.directory), expected);
    std::ifstream rejects(dir_.path("news.db/rejects.jsonl"));
    std::ifstream other_rejects(dir_.path("other.db/rejects.jsonl"));
    EXPECT_TRUE(std::equal(std::istreambuf_iterator<char>(rejects), {},
                           std::istreambuf_iterator<char>(other_rejects)));
}

INSTANTIATE_TEST_SUITE_P(All, SameIndex,
                         ::testing::Values(Shape{"TwoThreads", 2, std::uint64_t{512} << 20},
                                           Shape{"EightThreads", 8, std::uint64_t{2048} << 20},
                                           Shape{"LittleMemory", 4, std::uint64_t{64} << 20}),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
