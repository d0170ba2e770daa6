// The index as a directory and what it says of itself; no database is opened here.
#include <gtest/gtest.h>
#include <xapian.h>

#include "common/analysis/analyser.h"
#include "common/analysis/stemmer_fingerprint.h"
#include "common/error.h"
#include "common/index/index_directory.h"
#include "common/index/index_stamp.h"
#include "common/schema.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

template <typename Act>
std::string refusal(Act&& act) {
    try {
        act();
    } catch (const IndexError& error) {
        return error.what();
    }
    return "(nothing was refused)";
}

std::vector<std::string> names(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> found;
    for (const auto& path : paths) found.push_back(path.filename().string());
    return found;
}

TEST(IndexDirectory, NamesItsParts) {
    const IndexDirectory index("a/b");
    EXPECT_EQ(index.path(), "a/b");
    EXPECT_EQ(index.stub_path(), "a/b/XAPIANDB");
    EXPECT_EQ(index.segments_path(), "a/b/segments");
}

TEST(IndexDirectory, PublishesSegmentsInTheirOrder) {
    const TempDir dir;
    const IndexDirectory index(dir.path());
    EXPECT_FALSE(index.is_published());
    EXPECT_EQ(index.publish({.number = 1, .segments = {"two", "one"}}), "");
    EXPECT_TRUE(index.is_published());
    EXPECT_EQ(index.segments(), (std::vector<std::filesystem::path>{dir.path("segments/two"),
                                                                    dir.path("segments/one")}));
}

TEST(IndexDirectory, WritesAStubThatTheLibraryReads) {
    const TempDir dir;
    EXPECT_EQ(IndexDirectory(dir.path()).publish({.number = 1, .segments = {"one"}}), "");
    std::ifstream stub(dir.path("XAPIANDB"));
    std::string text(std::istreambuf_iterator<char>(stub), {});
    EXPECT_EQ(text, "# generation 1\nauto segments/one\n");
    EXPECT_EQ(IndexDirectory(dir.path()).generation(), (Generation{1, {"one"}}));
}

TEST(IndexDirectory, ReplacesWhatWasPublishedAndLeavesNothingElse) {
    const TempDir dir;
    const IndexDirectory index(dir.path());
    EXPECT_EQ(index.publish({.number = 1, .segments = {"one"}}), "");
    EXPECT_EQ(index.publish({.number = 1, .segments = {"two"}}), "");
    EXPECT_EQ(names(index.segments()), std::vector<std::string>{"two"});
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(dir.path())) {
        files.push_back(entry.path().filename().string());
    }
    EXPECT_EQ(files, std::vector<std::string>{"XAPIANDB"});
}

TEST(IndexDirectory, ItsMarkChangesWithEachPublication) {
    const TempDir dir;
    const IndexDirectory index(dir.path());
    EXPECT_EQ(index.publication_mark(), "");
    EXPECT_EQ(index.publish({.number = 1, .segments = {"one"}}), "");
    const std::string mark = index.publication_mark();
    EXPECT_EQ(index.publication_mark(), mark);
    EXPECT_EQ(index.publish({.number = 2, .segments = {"one"}}), "");
    EXPECT_NE(index.publication_mark(), mark);
}

TEST(IndexDirectory, PublishesOverARestOfAnEarlierAttempt) {
    const TempDir dir;
    dir.write("XAPIANDB.next", "auto segments/half\nauto segme");
    const IndexDirectory index(dir.path());
    EXPECT_FALSE(index.is_published());
    EXPECT_EQ(index.publish({.number = 1, .segments = {"one"}}), "");
    EXPECT_EQ(names(index.segments()), std::vector<std::string>{"one"});
}

TEST(IndexDirectory, WritesThroughNoLink) {
    const TempDir dir;
    const std::string victim = dir.write("victim", "precious");
    std::filesystem::create_directory(dir.path("index"));
    std::filesystem::create_symlink(victim, dir.path("index/XAPIANDB.next"));
    EXPECT_EQ(IndexDirectory(dir.path("index")).publish({.number = 1, .segments = {"one"}}), "");
    std::ifstream file(victim);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "precious");
}

TEST(IndexDirectory, IsNotTakenForAbsentWhenItCannotBeSeen) {
    const TempDir dir;
    std::filesystem::create_symlink(dir.path("XAPIANDB"), dir.path("XAPIANDB"));
    const IndexDirectory index(dir.path());
    EXPECT_EQ(refusal([&] { index.is_published(); }),
              "cannot look at '" + dir.path("XAPIANDB") + "': Too many levels of symbolic links");
    EXPECT_EQ(index.publication_mark(), "");
}

TEST(IndexDirectory, SaysThatTheStubIsGoneWhereThereIsTheMark) {
    const TempDir dir;
    dir.write("DATELINE", "");
    EXPECT_EQ(refusal([&] { IndexDirectory(dir.path()).generation(); }),
              "no index at '" + dir.path() +
                  "' yet: its first build is not finished, or its stub file is gone; build it "
                  "again: dateline-index -d " +
                  dir.path() + " --rebuild CORPUS");
}

TEST(IndexDirectory, PassesOverCommentsAndEmptyLinesOfAStub) {
    const TempDir dir;
    dir.write("XAPIANDB", "# made by hand\n\nauto segments/one\n\n");
    EXPECT_EQ(names(IndexDirectory(dir.path()).segments()), std::vector<std::string>{"one"});
}

TEST(IndexDirectory, SaysHowToMakeOneThatIsMissing) {
    const TempDir dir;
    const std::string path = dir.path("nowhere");
    EXPECT_FALSE(IndexDirectory(path).is_published());
    EXPECT_EQ(refusal([&] { IndexDirectory(path).segments(); }),
              "no index at '" + path + "'; make one with: dateline-index -d " + path + " CORPUS");
}

TEST(IndexDirectory, SaysTheSameForAFolderWithoutAnIndexAndForAFile) {
    const TempDir dir;
    const std::string path = dir.path();
    EXPECT_EQ(refusal([&] { IndexDirectory(path).segments(); }),
              "no index at '" + path + "'; make one with: dateline-index -d " + path + " CORPUS");
    const std::string file = dir.write("file", "text");
    EXPECT_EQ(refusal([&] { IndexDirectory(file).segments(); }),
              "no index at '" + file + "'; make one with: dateline-index -d " + file + " CORPUS");
}

struct StubCase {
    std::string name;
    std::string stub;
    std::string refused;  // After "cannot open index 'DIR': ".
};

class MalformedStubTest : public testing::TestWithParam<StubCase> {};

TEST_P(MalformedStubTest, IsRefused) {
    const TempDir dir;
    dir.write("XAPIANDB", GetParam().stub);
    EXPECT_EQ(refusal([&] { IndexDirectory(dir.path()).segments(); }),
              "cannot open index '" + dir.path() + "': " + GetParam().refused +
                  "; build it again: dateline-index -d " + dir.path() + " --rebuild CORPUS");
    EXPECT_TRUE(IndexDirectory(dir.path()).is_published());
    EXPECT_EQ(IndexDirectory(dir.path()).find_generation(), std::nullopt);
}

const StubCase kStubs[] = {
    {"Empty", "", "its stub file names no segment"},
    {"OnlyComments", "# nothing\n\n", "its stub file names no segment"},
    {"OtherDatabase", "auto segments/one\nglass /other/place\n",
     "its stub file has the line 'glass /other/place'"},
    {"OutOfTheFolder", "auto segments/../other\n",
     "its stub file has the line 'auto segments/../other'"},
    {"RemoteServer", "remote :80\n", "its stub file has the line 'remote :80'"},
    {"LongLine", std::string(1000, 'x'),
     "its stub file has the line '" + std::string(80, 'x') + "'"},
};
INSTANTIATE_TEST_SUITE_P(All, MalformedStubTest, testing::ValuesIn(kStubs),
                         [](const auto& test) { return test.param.name; });

TEST(IndexDirectory, CannotPublishWhereThereIsNoFolder) {
    const TempDir dir;
    const std::string path = dir.path("nowhere");
    EXPECT_EQ(refusal([&] {
                  std::ignore = IndexDirectory(path).publish({.number = 1, .segments = {"one"}});
              }),
              "cannot write '" + path + "/XAPIANDB.next': No such file or directory");
}

TEST(IndexDirectory, KeepsTheOldGenerationWhenItCannotPublish) {
    const TempDir dir;
    const IndexDirectory index(dir.path());
    EXPECT_EQ(index.publish({.number = 1, .segments = {"one"}}), "");
    std::filesystem::create_directory(dir.path("XAPIANDB.next"));
    EXPECT_THROW(std::ignore = index.publish({.number = 1, .segments = {"two"}}), IndexError);
    EXPECT_EQ(names(index.segments()), std::vector<std::string>{"one"});
}

IndexStamp some_stamp() {
    IndexStamp stamp = current_stamp();
    stamp.xapian_version = "1.4.22";
    stamp.stemmers = stemmer_fingerprint();
    stamp.built.utc = std::chrono::sys_days{std::chrono::year{2024} / 3 / 1};
    stamp.articles = 12;
    stamp.headlines = 3;
    stamp.languages = {{"en", 10}, {"fr", 5}};
    stamp.sources = {{"reuters", 15}};
    return stamp;
}

TEST(IndexStamp, SpeaksOfThisProgram) {
    const IndexStamp stamp = current_stamp();
    EXPECT_EQ(stamp.schema_version, kSchemaVersion);
    EXPECT_EQ(stamp.analysis_version, kAnalysisVersion);
    EXPECT_EQ(stamp.xapian_version, Xapian::version_string());
    EXPECT_EQ(stamp.articles, 0U);
    EXPECT_EQ(stamp.headlines, 0U);
    EXPECT_TRUE(stamp.languages.empty());
    EXPECT_TRUE(stamp.sources.empty());
}

TEST(IndexStamp, IsReadAsItWasWritten) {
    const IndexStamp stamp = stamp_from_json(to_json(some_stamp()), "dir");
    EXPECT_EQ(stamp.schema_version, kSchemaVersion);
    EXPECT_EQ(stamp.analysis_version, kAnalysisVersion);
    EXPECT_EQ(stamp.xapian_version, "1.4.22");
    EXPECT_EQ(to_iso8601(stamp.built), "2024-03-01T00:00:00Z");
    EXPECT_EQ(stamp.articles, 12U);
    EXPECT_EQ(stamp.headlines, 3U);
    EXPECT_EQ(stamp.languages, (std::map<std::string, std::uint64_t>{{"en", 10}, {"fr", 5}}));
    EXPECT_EQ(stamp.sources, (std::map<std::string, std::uint64_t>{{"reuters", 15}}));
}

TEST(IndexStamp, AddsCountsBySourceAndLanguage) {
    IndexStamp sum = some_stamp();
    IndexStamp part = some_stamp();
    part.languages = {{"en", 1}, {"de", 2}};
    part.sources = {{"afp", 4}};
    add_counts(sum, part);
    EXPECT_EQ(sum.articles, 24U);
    EXPECT_EQ(sum.headlines, 6U);
    EXPECT_EQ(sum.languages,
              (std::map<std::string, std::uint64_t>{{"de", 2}, {"en", 11}, {"fr", 5}}));
    EXPECT_EQ(sum.sources, (std::map<std::string, std::uint64_t>{{"afp", 4}, {"reuters", 15}}));
}

TEST(IndexStamp, OfAnotherSchemaIsRefused) {
    IndexStamp stamp = some_stamp();
    stamp.schema_version = 99;
    EXPECT_EQ(refusal([&] { stamp_from_json(to_json(stamp), "dir"); }),
              "cannot use index 'dir': it has schema version 99, this program version " +
                  std::to_string(kSchemaVersion) +
                  "; build it again: dateline-index -d dir --rebuild CORPUS");
}

TEST(IndexStamp, OfOtherStemmersIsRefused) {
    IndexStamp stamp = some_stamp();
    stamp.xapian_version = "2.0.0";
    stamp.stemmers = "0123456789abcdef";
    EXPECT_EQ(refusal([&] { stamp_from_json(to_json(stamp), "dir"); }),
              std::string("cannot use index 'dir': its words were stemmed by Xapian 2.0.0, and "
                          "Xapian ") +
                  Xapian::version_string() +
                  " stems some of them otherwise; build it again: dateline-index -d dir --rebuild "
                  "CORPUS");
}

TEST(IndexStamp, OfAnotherAnalysisIsRefused) {
    IndexStamp stamp = some_stamp();
    stamp.analysis_version = 0;
    EXPECT_EQ(refusal([&] { stamp_from_json(to_json(stamp), "dir"); }),
              "cannot use index 'dir': it has analysis version 0, this program version " +
                  std::to_string(kAnalysisVersion) +
                  "; build it again: dateline-index -d dir --rebuild CORPUS");
}

struct Broken {
    std::string name;
    std::string json;
};

class BrokenStampTest : public testing::TestWithParam<Broken> {};

TEST_P(BrokenStampTest, IsRefused) {
    EXPECT_EQ(refusal([] { stamp_from_json(GetParam().json, "dir"); }),
              "cannot use index 'dir': it was not made by dateline-index, or is damaged");
}

const Broken kBroken[] = {
    {"Nothing", ""},
    {"NoJson", "stamp"},
    {"Array", "[]"},
    {"EmptyObject", "{}"},
    {"Cut", to_json(some_stamp()).substr(0, 40)},
    {"RubbishBehind", to_json(some_stamp()) + "x"},
    {"VersionIsAText", R"({"schema_version":"1","analysis_version":1})"},
    {"VersionsOnly", R"({"schema_version":)" + std::to_string(kSchemaVersion) +
                         R"(,"analysis_version":)" + std::to_string(kAnalysisVersion) + "}"},
    {"InvalidUtf8", "{\"schema_version\xFF\":1}"},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenStampTest, testing::ValuesIn(kBroken),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
