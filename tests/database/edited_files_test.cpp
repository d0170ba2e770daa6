// Files that are edited between two runs: nothing old stays, and nothing goes by mistake.
#include <gmock/gmock.h>

#include "tests/support/nightly_runs.h"
#include "tests/support/pack.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

std::string page(const std::string& name) {
    return "River rises at Tunmouth\n\nThe river at Tunmouth rose on Monday. The mayor, Ann " +
           name + ", was there with many people from the town.\n";
}

class EditedFiles : public NightlyRuns {
  protected:
    // `count` lines with ids that begin with `prefix`.
    static std::string lines(const std::string& prefix, int count) {
        std::string text;
        for (int i = 1; i <= count; ++i)
            text += line(prefix + std::to_string(i), "river " + prefix);
        return text;
    }
};

TEST_F(EditedFiles, APageThatWasCorrectedLeavesNoOldVersion) {
    write("p.txt", page("Wrong"));
    run();
    const auto id = ids("Tunmouth");
    write("p.txt", page("Right"));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 updated");
    EXPECT_THAT(id, SizeIs(1));
    EXPECT_EQ(ids("Tunmouth"), id) << "it keeps its id";
    write("p.txt", page("Rightly"));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 1 updated");
    EXPECT_EQ(ids("Rightly"), id);
    EXPECT_THAT(ids("Wrong"), IsEmpty());
    EXPECT_EQ(verified(), "ok");
}

std::string without_id(const std::string& text) {
    return R"({"text":")" + text + R"(","lang":"en"})" + "\n";
}

// Some come twice: what counts of them must not get the id of another.
TEST_F(EditedFiles, RecordsWithoutIdsKeepTheirs) {
    const std::string river = "the river rose three feet on monday and the mayor was there";
    const std::string bank = "a central bank lowered its main rate which surprised traders";
    const std::string snow = "snow fell all night over northern hills so that passes closed";
    write("a.jsonl", without_id(river) + without_id(bank));
    write("b.jsonl", line("b1", "delta"));
    run();
    const auto river_id = ids("river"), bank_id = ids("bank");
    const std::string edited = "a central bank lowered its main rate which surprised everybody";
    write("a.jsonl", without_id(edited) + without_id(snow) + without_id(snow) + without_id(edited) +
                         without_id(river));
    run();
    EXPECT_EQ(ids("river"), river_id);
    EXPECT_EQ(ids("bank"), bank_id);
    EXPECT_EQ(ids("everybody"), bank_id);
    EXPECT_THAT(ids("snow"), SizeIs(1));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, WhatAFileNoLongerHasGoesAndIsCounted) {
    write("a.jsonl", lines("a", 3));
    write("b.jsonl", lines("b", 2));
    run();
    write("a.jsonl", line("a1", "river a") + line("a3", "river a"));
    EXPECT_EQ(run(), "indexed 2 articles, 0 skipped, 2 updated, 2 unchanged, 1 removed");
    EXPECT_THAT(ids("river"), ElementsAre("a1", "a3", "b1", "b2"));
    EXPECT_EQ(verified(), "ok");
    EXPECT_EQ(run(), "indexed 0 articles, 0 skipped, 4 unchanged");
}

TEST_F(EditedFiles, WhatIsAppendedTakesNothingOut) {
    write("a.jsonl", lines("a", 3));
    run();
    write("a.jsonl", lines("a", 3) + line("a9", "river a"));
    EXPECT_EQ(run(), "indexed 1 article, 0 skipped, 3 unchanged");
    EXPECT_THAT(ids("river"), SizeIs(4));
}

TEST_F(EditedFiles, KeepRemovedSparesIt) {
    write("a.jsonl", lines("a", 3));
    run();
    write("a.jsonl", line("a7", "river a"));
    IndexerOptions keep = options();
    keep.keep_removed = true;
    EXPECT_EQ(run(keep), "indexed 1 article, 0 skipped");
    EXPECT_THAT(ids("river"), SizeIs(4));
}

TEST_F(EditedFiles, OfABrokenFileNothingGoes) {
    const std::string whole = lines("a", 40);
    const std::string packed = pack("ustar", "none", {{"a.jsonl", whole}});
    write("a.tar", packed);
    write("b.jsonl", lines("b", 1));
    run();
    EXPECT_THAT(ids("river"), SizeIs(41));
    write("a.tar", packed.substr(0, packed.size() / 2));
    EXPECT_EQ(code(options()), ExitCode::Partial);
    EXPECT_THAT(ids("river"), SizeIs(41));
    EXPECT_THAT(err_.str(), HasSubstr("a.tar could not be read to its end: the 40 articles"));
}

TEST_F(EditedFiles, OfAFileWithABrokenRecordNothingGoes) {
    write("a.jsonl", lines("a", 3));
    run();
    write("a.jsonl", line("a1", "river a") + "{broken\n");
    EXPECT_EQ(code(options()), ExitCode::Partial);
    EXPECT_THAT(err_.str(),
                HasSubstr("has records that were skipped: the 3 articles that the index "
                          "has of it stay"));
    EXPECT_THAT(ids("river"), ElementsAre("a1", "a2", "a3"));
    write("a.jsonl", line("a1", "river a"));
    EXPECT_EQ(code(options()), ExitCode::Success);
    EXPECT_THAT(ids("river"), ElementsAre("a1"));
}

TEST_F(EditedFiles, OfAFileThatIsEmptyNowNothingGoes) {
    write("a.jsonl", lines("a", 3));
    write("b.jsonl", lines("b", 2));
    run();
    for (const char* empty : {"", "\n\n"}) {
        write("a.jsonl", empty);
        EXPECT_EQ(code(options()), ExitCode::Partial);
        EXPECT_THAT(err_.str(), HasSubstr(": the 3 articles that the index has of it stay"));
        EXPECT_THAT(ids("river"), SizeIs(5));
    }
    write("a.jsonl", lines("a", 1));
    EXPECT_EQ(code(options()), ExitCode::Success);
    EXPECT_THAT(ids("river"), SizeIs(3));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, MembersThatAnArchiveNoLongerHasGo) {
    write("all.tar",
          pack("ustar", "none", {{"a.jsonl", lines("a", 2)}, {"b.jsonl", lines("b", 2)}}));
    run();
    write("all.tar", pack("ustar", "none", {{"b.jsonl", lines("b", 2)}}));
    run();
    EXPECT_THAT(ids("river"), ElementsAre("b1", "b2"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, MembersThatMovedKeepTheirIds) {
    write("all.tar",
          pack("ustar", "none", {{"a.jsonl", lines("a", 2)}, {"b.jsonl", lines("b", 2)}}));
    run();
    write("all.tar",
          pack("ustar", "none", {{"new/a.jsonl", lines("a", 2)}, {"new/b.jsonl", lines("b", 2)}}));
    run();
    EXPECT_THAT(ids("river"), ElementsAre("a1", "a2", "b1", "b2"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, ReadInAnotherWayItReplacesAll) {
    write("a.jsonl", R"({"id":"x","text":"river one","kicker":"delta"})"
                     "\n" +
                         line("y", "river"));
    run();
    IndexerOptions other = options();
    other.field_names = {{"headline", "kicker"}};
    run(other);
    EXPECT_THAT(ids("river"), UnorderedElementsAre("x", "y"));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, ARunThatWouldTakeTooMuchIsNotPublished) {
    write("a.jsonl", lines("a", 30));
    write("b.jsonl", lines("b", 70));
    run();
    write("a.jsonl", lines("a", 5));
    try {
        run();
        ADD_FAILURE() << "it was published";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("would take 25 of 100 articles out"));
        EXPECT_THAT(error.what(), HasSubstr("--max-loss 25%"));
    }
    EXPECT_THAT(ids("river"), SizeIs(100));
    EXPECT_EQ(verified(), "ok");
    IndexerOptions told = options();
    told.max_loss = 25;
    run(told);
    EXPECT_THAT(ids("river"), SizeIs(75));
    EXPECT_EQ(verified(), "ok");
}

TEST_F(EditedFiles, MissingFilesCountForIt) {
    write("a.jsonl", lines("a", 30));
    const std::string gone = write("b.jsonl", lines("b", 70));
    run();
    std::filesystem::remove(gone);
    IndexerOptions missing = options();
    missing.remove_missing = true;
    EXPECT_THROW(run(missing), Error);
    EXPECT_THAT(ids("river"), SizeIs(100));
    missing.max_loss = 100;
    run(missing);
    EXPECT_THAT(ids("river"), SizeIs(30));
}

// An edited page has another id, if its id is made of its text: that is no loss.
TEST_F(EditedFiles, EditedPagesAreNoLoss) {
    for (int i = 0; i < 12; ++i)
        write(std::to_string(i) + ".txt", page("Wrong" + std::to_string(i)));
    run();
    for (int i = 0; i < 12; ++i)
        write(std::to_string(i) + ".txt", page("Right" + std::to_string(i)));
    EXPECT_EQ(code(options()), ExitCode::Success);
    EXPECT_THAT(ids("Tunmouth"), SizeIs(12));
}

}  // namespace
}  // namespace dateline
