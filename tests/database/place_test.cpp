// Where an index lies: what is ours there and what is not, what can be rebuilt, and what a run that
// was killed leaves for the next one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>

#include "common/error.h"
#include "indexer/app.h"
#include "indexer/generation/reject_file.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace fs = std::filesystem;

std::string line(const std::string& id) {
    return R"({"id":")" + id + R"(","text":"river","lang":"en"})" + "\n";
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Place : public testing::Test {
  protected:
    Place() { dir_.write("a.jsonl", line("a") + line("b")); }

    IndexerOptions options(IndexerTask task = IndexerTask::Build) {
        IndexerOptions options;
        options.task = task;
        options.directory = home_;
        options.corpora = {dir_.path("a.jsonl")};
        options.memory = std::uint64_t{256} << 20;
        options.jobs = 1;
        return options;
    }

    // What it printed on both streams, and why it failed.
    std::string run(const IndexerOptions& options) {
        std::ostringstream out;
        try {
            run_indexer(options, out, out);
        } catch (const Error& error) {
            out << "error: " << error.what();
        }
        return out.str();
    }
    std::string build() { return run(options()); }
    std::string rebuild() {
        IndexerOptions rebuilt = options();
        rebuilt.rebuild = true;
        return run(rebuilt);
    }
    std::string remove(const std::string& id) {
        IndexerOptions removal = options(IndexerTask::Remove);
        removal.ids = {id};
        return run(removal);
    }

    std::vector<std::string> found() {
        SearchEngine engine(home_);
        SearchRequest request;
        request.text = "river";
        request.tree = parse_query("river", kToday);
        std::vector<std::string> ids;
        for (const Hit& hit : engine.search(request).hits) ids.push_back(hit.article.id);
        return ids;
    }

    // Why it cannot be searched; empty when it can.
    std::string message_of_search() {
        try {
            found();
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    std::string below(const std::string& name) const { return home_ + "/" + name; }

    const TempDir dir_;
    std::string home_ = dir_.path("news.db");
};

// -------------------------------------------------------------------------------- damage

struct Damage {
    const char* name;
    void (*act)(const fs::path& home);
    const char* refused;  // What a run says that only adds; null: it works.
};

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

const Damage kDamages[] = {
    {"StubEmptied", [](const fs::path& home) { write_text(home / "XAPIANDB", ""); },
     "its stub file names no segment; build it again: "},
    {"StubGarbled", [](const fs::path& home) { write_text(home / "XAPIANDB", "\x01\xFFx\n"); },
     "; build it again: "},
    {"LineTooMany",
     [](const fs::path& home) {
         write_text(home / "XAPIANDB", text_of(home / "XAPIANDB") + "x\n");
     },
     "its stub file has the line 'x'; build it again: "},
    {"StubGone", [](const fs::path& home) { fs::remove(home / "XAPIANDB"); },
     "its stub file 'XAPIANDB' is gone; build it again: "},
    {"StubAndLedgerGone",
     [](const fs::path& home) {
         fs::remove(home / "XAPIANDB");
         fs::remove(home / "ledger.db");
     },
     "its stub file 'XAPIANDB' is gone; build it again: "},
    {"StubGoneAndLedgerGarbled",
     [](const fs::path& home) {
         fs::remove(home / "XAPIANDB");
         write_text(home / "ledger.db", std::string(5000, 'x'));
     },
     "build the index again with --rebuild"},
    {"SegmentGone", [](const fs::path& home) { fs::remove_all(home / "segments/000001"); },
     "its segment '000001' is gone; build it again: "},
    {"SegmentsGone", [](const fs::path& home) { fs::remove_all(home / "segments"); },
     "its segment '000001' is gone; build it again: "},
    {"SegmentGarbled",
     [](const fs::path& home) { write_text(home / "segments/000001/iamglass", "rubbish"); },
     "cannot read segment"},
    {"LedgerGarbled",
     [](const fs::path& home) { write_text(home / "ledger.db", std::string(5000, 'x')); },
     "build the index again with --rebuild"},
    {"LedgerGone", [](const fs::path& home) { fs::remove(home / "ledger.db"); }, nullptr},
};

class Damaged : public Place, public testing::WithParamInterface<Damage> {};

TEST_P(Damaged, IndexIsBuiltAgain) {
    build();
    GetParam().act(home_);
    EXPECT_THAT(rebuild(), HasSubstr("indexed 2 articles"));
    EXPECT_THAT(found(), ElementsAre("a", "b"));
    EXPECT_THAT(run(options(IndexerTask::Verify)), Not(HasSubstr("error")));
    EXPECT_THAT(build(), HasSubstr("2 unchanged"));
    EXPECT_FALSE(fs::exists(below("work")));
    EXPECT_EQ(std::distance(fs::directory_iterator(below("segments")), {}), 1);
}

TEST_P(Damaged, IndexIsNotTakenForANewOne) {
    build();
    GetParam().act(home_);
    dir_.write("a.jsonl", line("c"));
    const bool had_segment = fs::exists(below("segments/000001"));
    const std::string said = build();
    if (GetParam().refused == nullptr) {
        EXPECT_THAT(said, HasSubstr("indexed 1 article"));
        EXPECT_THAT(found(), ElementsAre("a", "b", "c"));
        return;
    }
    EXPECT_THAT(said, HasSubstr("error: cannot"));
    EXPECT_THAT(said, HasSubstr(GetParam().refused));
    EXPECT_EQ(fs::exists(below("segments/000001")), had_segment) << "what it has left stays";
    EXPECT_THAT(build(), HasSubstr(GetParam().refused)) << "the second time too";
    EXPECT_EQ(fs::exists(below("segments/000001")), had_segment);
}

TEST_P(Damaged, IndexFromBeforeTheMarkIsOnlyOursByItsStamps) {
    build();
    fs::remove(below("DATELINE"));
    GetParam().act(home_);
    const std::string searched = message_of_search();
    EXPECT_THAT(searched,
                testing::AnyOf("", HasSubstr("build it again: "),
                               HasSubstr("--rebuild builds it again"), HasSubstr("no index at")));
    const std::string said = rebuild();
    const bool proven = GetParam().name == std::string("LedgerGarbled") ||
                        GetParam().name == std::string("LedgerGone");
    if (proven) {
        EXPECT_THAT(said, HasSubstr("indexed 2 articles"));
        EXPECT_TRUE(fs::exists(below("DATELINE")));
    } else {
        EXPECT_THAT(said, HasSubstr("delete it by hand and build it again"));
        EXPECT_FALSE(fs::exists(below("DATELINE")));
    }
}

INSTANTIATE_TEST_SUITE_P(All, Damaged, testing::ValuesIn(kDamages),
                         [](const auto& test) { return std::string(test.param.name); });

// ----------------------------------------------------------------------------------- mark

TEST_F(Place, AnIndexFromBeforeTheMarkGetsItWhenItIsWritten) {
    build();
    fs::remove(below("DATELINE"));
    EXPECT_THAT(run(options(IndexerTask::Verify)), HasSubstr("ok: segment"));
    EXPECT_FALSE(fs::exists(below("DATELINE"))) << "looking at it writes nothing";
    EXPECT_THAT(build(), HasSubstr("2 unchanged"));
    EXPECT_TRUE(fs::exists(below("DATELINE")));
}

TEST_F(Place, AnIndexOfAnotherVersionIsOurs) {
    build();
    fs::remove(below("DATELINE"));
    {
        Xapian::WritableDatabase database(below("segments/000001"));
        database.set_metadata("dateline", R"({"schema_version":1})");
    }
    EXPECT_THAT(rebuild(), HasSubstr("indexed 2 articles"));
    EXPECT_TRUE(fs::exists(below("DATELINE")));
}

TEST_F(Place, ADatabaseThatSomebodyElseMadeIsNot) {
    fs::create_directories(below("segments"));
    Xapian::WritableDatabase(below("segments/000001")).commit();
    dir_.write("news.db/XAPIANDB", "auto segments/000001\n");
    EXPECT_THAT(rebuild(), HasSubstr("error: cannot write index"));
    EXPECT_THAT(run(options(IndexerTask::Verify)), HasSubstr("error: cannot verify index"));
    EXPECT_FALSE(fs::exists(below("lock")));
    EXPECT_FALSE(fs::exists(below("work")));
    EXPECT_TRUE(fs::exists(below("segments/000001/iamglass")));
}

TEST_F(Place, FirstBuildThatDidNotFinishWithoutAMarkIsLeftAlone) {
    dir_.write("news.db.building/work/thesis/chapter1.txt", "years");
    EXPECT_THAT(build(), HasSubstr("error: cannot write index"));
    EXPECT_TRUE(fs::exists(dir_.path("news.db.building/work/thesis/chapter1.txt")));
    EXPECT_FALSE(fs::exists(home_));
}

// -------------------------------------------------------------------------- foreign files

TEST_F(Place, ForeignFilesStayAndGetALine) {
    build();
    dir_.write("news.db/work/thesis/chapter1.txt", "years");
    dir_.write("news.db/work/00000001/photo.jpg", "years");
    dir_.write("news.db/segments/raw/take1.mp4", "film");
    dir_.write("news.db/segments/000099/take2.mp4", "film");
    dir_.write("news.db/notes.txt", "mine");
    const std::string said = rebuild();
    EXPECT_THAT(said, HasSubstr("indexed 2 articles"));
    EXPECT_THAT(said, HasSubstr("left alone, because dateline-index has not made it: '" +
                                below("segments/000099/take2.mp4") + "' and 1 more"));
    EXPECT_THAT(said, HasSubstr("'" + below("work/00000001/photo.jpg") + "' and 1 more"));
    remove("a");
    for (const char* file : {"work/thesis/chapter1.txt", "work/00000001/photo.jpg",
                             "segments/raw/take1.mp4", "segments/000099/take2.mp4", "notes.txt"}) {
        EXPECT_TRUE(fs::exists(below(file))) << file;
    }
    EXPECT_THAT(found(), ElementsAre("b"));
    EXPECT_THAT(build(), Not(HasSubstr("error")));
}

TEST_F(Place, ForeignFilesUnderANameThatIsNeededAreNamed) {
    build();
    dir_.write("news.db/work/new/film.mp4", "film");
    EXPECT_THAT(rebuild(), HasSubstr(below("work/new/film.mp4") +
                                     "' is nothing that dateline-index makes there"));
    EXPECT_TRUE(fs::exists(below("work/new/film.mp4")));
    EXPECT_THAT(found(), ElementsAre("a", "b"));
}

TEST_F(Place, WhatAKilledRunLeftGoes) {
    build();
    dir_.write("news.db/work/00000007/000001", "half a spill");
    dir_.write("news.db/work/new/postlist.glass", "half a table");
    dir_.write("news.db/segments/000009/iamglass", "never named");
    EXPECT_THAT(rebuild(), Not(HasSubstr("left alone")));
    EXPECT_FALSE(fs::exists(below("work")));
    EXPECT_FALSE(fs::exists(below("segments/000009")));
}

// ---------------------------------------------------------------------------------- links

TEST_F(Place, NothingIsWrittenOrRemovedThroughALink) {
    for (const char* name : {"XAPIANDB.next", "lock", "rejects.jsonl", "rejects.jsonl.next",
                             "ledger.db-journal", "ledger.db", "segments", "work"}) {
        fs::remove_all(home_);
        build();
        dir_.write("victim/file", "precious");
        fs::remove_all(below(name));
        const bool folder = std::string(name) == "segments" || std::string(name) == "work";
        fs::create_symlink(dir_.path(folder ? "victim" : "victim/file"), below(name));
        EXPECT_THAT(rebuild(), HasSubstr("'" + below(name) + "' is a link")) << name;
        EXPECT_THAT(remove("a"), HasSubstr("is a link")) << name;
        EXPECT_THAT(run(options(IndexerTask::Verify)), HasSubstr("is a link")) << name;
        run(options(IndexerTask::Status));
        EXPECT_EQ(text_of(dir_.path("victim/file")), "precious") << name;
        EXPECT_EQ(std::distance(fs::directory_iterator(dir_.path("victim")), {}), 1) << name;
    }
}

TEST_F(Place, LinksInsideTheWorkFolderLeadNowhere) {
    build();
    dir_.write("victim/000001", "precious");
    fs::create_directories(below("work/00000001"));
    fs::create_symlink(dir_.path("victim"), below("work/00000002"));
    fs::create_symlink(dir_.path("victim/000001"), below("work/00000001/000001"));
    fs::create_symlink(dir_.path("victim"), below("segments/000005"));
    EXPECT_THAT(rebuild(), HasSubstr("indexed 2 articles"));
    EXPECT_EQ(text_of(dir_.path("victim/000001")), "precious");
    EXPECT_THAT(found(), ElementsAre("a", "b"));
}

TEST_F(Place, TheDirectoryItselfMayBeALink) {
    fs::create_directory(dir_.path("disk"));
    fs::create_directory_symlink(dir_.path("disk"), home_);
    EXPECT_THAT(build(), HasSubstr("indexed 2 articles"));
    EXPECT_THAT(build(), HasSubstr("2 unchanged"));
    EXPECT_THAT(remove("a"), HasSubstr("removed 1 article"));
    EXPECT_THAT(found(), ElementsAre("b"));
    EXPECT_TRUE(fs::is_symlink(home_));
    EXPECT_TRUE(fs::exists(dir_.path("disk/XAPIANDB")));
}

TEST_F(Place, ADiskThatIsNotMountedIsNoNewIndex) {
    fs::create_directory_symlink(dir_.path("disk"), home_);
    EXPECT_THAT(build(), HasSubstr("it is a link to what is not there; is its disk mounted?"));
    EXPECT_FALSE(fs::exists(dir_.path("news.db.building")));
}

// -------------------------------------------------------------------------------- rejects

// Everything of a run but its last step.
void publish_and_stop(const std::string& directory, const std::string& reject) {
    OpenedPlace opened =
        open_place(directory, {.ledger_bytes = 1 << 20}, [](const std::string&) {});
    opened.ledger->begin_run("killed", "", false);
    DonePortion portion;
    portion.rejects = {{"/elsewhere/x.jsonl", 0, 1, "bad", reject}};
    opened.ledger->finish_portion(portion);
    write_rejects(*opened.place, *opened.ledger, false);
    Generation next = opened.place->index().generation();
    ++next.number;
    opened.ledger->prepare_publication()->commit(next.number);
    EXPECT_EQ(opened.place->index().publish(next), "");
}

TEST_F(Place, RejectsOfARunThatWasKilledAfterItsPublicationAreNotLost) {
    dir_.write("a.jsonl", line("a") + "rubbish\n");
    build();
    publish_and_stop(home_, R"({"source":"x.jsonl","reason":"late"})");
    EXPECT_THAT(build(), HasSubstr("unchanged"));
    const std::string rejects = text_of(below("rejects.jsonl"));
    EXPECT_THAT(rejects, HasSubstr("late"));
    EXPECT_THAT(rejects, HasSubstr("rubbish"));
    EXPECT_FALSE(fs::exists(below("rejects.jsonl.next")));
    EXPECT_THAT(run(options(IndexerTask::Verify)), Not(HasSubstr("error")));
}

TEST_F(Place, RejectsOfAPublicationThatDidNotComeToBeAreDropped) {
    dir_.write("a.jsonl", line("a") + "rubbish\n");
    build();
    const std::string before = text_of(below("rejects.jsonl"));
    dir_.write("news.db/rejects.jsonl.next", "{\"source\":\"x\"}\n");
    remove("nothing");
    EXPECT_FALSE(fs::exists(below("rejects.jsonl.next")));
    EXPECT_EQ(text_of(below("rejects.jsonl")), before);
}

// A folder to be in, for as long as it lives.
class In {
  public:
    explicit In(const std::string& path) : before_(fs::current_path()) { fs::current_path(path); }
    ~In() { fs::current_path(before_); }
    In(const In&) = delete;
    In& operator=(const In&) = delete;

  private:
    fs::path before_;
};

TEST_F(Place, RejectsTypedFromAnotherFolderAreReplaced) {
    dir_.write("news/x.jsonl", line("a") + "rubbish\n");
    fs::create_directories(dir_.path("desk/drawer"));
    IndexerOptions typed = options();
    {
        const In folder(dir_.path("news"));
        typed.corpora = {"x.jsonl"};
        run(typed);
    }
    EXPECT_THAT(text_of(below("rejects.jsonl")), HasSubstr("rubbish"));
    EXPECT_THAT(text_of(below("rejects.jsonl")), HasSubstr(R"("source":"x.jsonl")"));
    dir_.write("news/x.jsonl", line("a") + "refuse\n");
    {
        const In folder(dir_.path("desk/drawer"));
        typed.corpora = {"../../news"};
        run(typed);
    }
    EXPECT_THAT(text_of(below("rejects.jsonl")), Not(HasSubstr("rubbish")));
    dir_.write("news/x.jsonl", line("a") + line("b"));
    typed.corpora = {dir_.path("news/x.jsonl")};
    run(typed);
    EXPECT_EQ(text_of(below("rejects.jsonl")), "");
}

// --------------------------------------------------------------------------------- litter

TEST_F(Place, ARemovalOfNothingLeavesNothing) {
    build();
    EXPECT_THAT(remove("nobody"), HasSubstr("removed 0 articles"));
    EXPECT_FALSE(fs::exists(below("work")));
    EXPECT_THAT(remove("a"), HasSubstr("removed 1 article"));
    EXPECT_FALSE(fs::exists(below("work")));
}

TEST_F(Place, ADirectoryThatIsMovedAwayEndsTheRun) {
    build();
    OpenedPlace opened = open_place(home_, {.ledger_bytes = 1 << 20}, [](const std::string&) {});
    opened.ledger->begin_run("moved", "", false);
    fs::rename(home_, dir_.path("elsewhere"));
    Publisher publisher(*opened.place, *opened.ledger, library_segments(), {});
    EXPECT_THROW(publisher.publish({}, {.ids = {"a"}, .streams = {}}, {}), IndexError);
    // Somebody puts another one there.
    fs::create_directories(below("work/thesis"));
    fs::create_directories(below("segments/000001"));
    opened.place->discard();
    EXPECT_THROW(opened.place->require_in_place(), IndexError);
    EXPECT_THROW(opened.place->remove_unpublished(), IndexError);
    EXPECT_TRUE(fs::exists(below("work/thesis")));
    EXPECT_TRUE(fs::exists(below("segments/000001")));
    home_ = dir_.path("elsewhere");
    EXPECT_THAT(found(), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace dateline
