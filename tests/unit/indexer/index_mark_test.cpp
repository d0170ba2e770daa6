// Whose folder it is: by what only dateline-index writes, never by names.
#include "indexer/generation/index_mark.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <map>

#include "common/error.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

// Every path below, with its bytes and its time.
std::map<std::string, std::string> everything(const std::string& below) {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(below)) {
        std::string text = std::to_string(entry.last_write_time().time_since_epoch().count());
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            text += std::string(std::istreambuf_iterator<char>(file), {});
        }
        found[entry.path().string()] = text;
    }
    found[below] = std::to_string(fs::last_write_time(below).time_since_epoch().count());
    return found;
}

std::string refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const IndexError& error) {
        return error.what();
    }
    return "nothing was refused";
}

std::string mark() {
    const TempDir dir;
    claim_folder(dir.path());
    std::ifstream file(dir.path("DATELINE"));
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(IndexMark, IsWrittenIntoAnEmptyFolder) {
    const TempDir dir;
    fs::create_directory(dir.path("lost+found"));
    claim_folder(dir.path());
    EXPECT_TRUE(fs::exists(dir.path("DATELINE")));
    EXPECT_NO_THROW(require_claimed(dir.path(), "verify"));
    dir.write("work/notes.txt", "mine");
    EXPECT_NO_THROW(claim_folder(dir.path())) << "the mark says it, whatever else is there";
}

// What a run that was killed may have written of it.
TEST(IndexMark, ThatIsNotFinishedLocksNobodyOut) {
    const std::string whole = mark();
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{20}, whole.size() - 1}) {
        const TempDir dir;
        dir.write("DATELINE", whole.substr(0, size));
        EXPECT_NO_THROW(claim_folder(dir.path())) << size;
        write_mark(dir.path());
        EXPECT_NO_THROW(require_claimed(dir.path(), "verify")) << size;
    }
}

struct Foreign {
    const char* name;
    std::vector<const char*> files;
    const char* refused;
};

class ForeignFolder : public testing::TestWithParam<Foreign> {};

TEST_P(ForeignFolder, IsRefusedAndLeftAsItWas) {
    const TempDir dir;
    for (const char* file : GetParam().files) dir.write(std::string("home/") + file, "x");
    const std::string home = dir.path("home");
    const auto before = everything(home);
    EXPECT_THAT(refusal([&] { claim_folder(home); }), HasSubstr(GetParam().refused));
    EXPECT_THAT(refusal([&] { require_claimed(home, "verify"); }),
                HasSubstr("cannot verify index '" + home + "': "));
    EXPECT_EQ(everything(home), before);
}

constexpr const char* kNoMark = "neither the mark of an index, the file 'DATELINE', nor a segment";

const Foreign kForeign[] = {
    {"Work", {"work/thesis/chapter1.txt"}, kNoMark},
    {"Segments", {"segments/raw/take1.mp4"}, kNoMark},
    {"Numbers", {"segments/000001/film.mp4", "work/00000001/000001"}, kNoMark},
    {"Lock", {"lock"}, kNoMark},
    {"AllNames",
     {"XAPIANDB", "XAPIANDB.next", "lock", "rejects.jsonl", "rejects.jsonl.next", "ledger.db",
      "ledger.db-journal", "segments/a", "work/a"},
     kNoMark},
    {"OtherMark", {"DATELINE", "work/notes.txt"}, kNoMark},
    {"OtherFiles", {"photo.jpg", "work/notes.txt"}, "a directory of other files ('photo.jpg')"},
};
INSTANTIATE_TEST_SUITE_P(All, ForeignFolder, testing::ValuesIn(kForeign),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(IndexMark, ThatIsNotWholeSaysNothingBesideOtherFiles) {
    const TempDir dir;
    dir.write("DATELINE", "");
    dir.write("work/notes.txt", "mine");
    EXPECT_THAT(refusal([&] { claim_folder(dir.path()); }), HasSubstr(kNoMark));
}

TEST(IndexMark, IsNoLink) {
    const TempDir dir;
    dir.write("victim", mark());
    fs::create_directory(dir.path("home"));
    fs::create_symlink(dir.path("victim"), dir.path("home/DATELINE"));
    EXPECT_THAT(refusal([&] { claim_folder(dir.path("home")); }), HasSubstr(kNoMark));
}

// A stub that names a database which somebody else has made.
TEST(IndexMark, IsNotReplacedByAStubAlone) {
    const TempDir dir;
    dir.write("XAPIANDB", "auto segments/000001\n");
    dir.write("segments/000001/iamglass", "x");
    EXPECT_THAT(refusal([&] { claim_folder(dir.path()); }), HasSubstr(kNoMark));
}

TEST(RefuseLinks, OfEachOfOurNames) {
    for (const char* name :
         {"XAPIANDB", "XAPIANDB.next", "lock", "rejects.jsonl", "rejects.jsonl.next", "ledger.db",
          "ledger.db-journal", "segments", "work"}) {
        const TempDir dir;
        const std::string home = dir.path("home");
        dir.write("victim/file", "precious");
        fs::create_directory(home);
        claim_folder(home);
        EXPECT_NO_THROW(refuse_links(home));
        fs::create_symlink(dir.path("victim/file"), home + "/" + name);
        EXPECT_THAT(refusal([&] { refuse_links(home); }),
                    HasSubstr("'" + home + "/" + name + "' is a link"))
            << name;
    }
}

TEST(RefuseLinks, AndWhatIsOfAnotherKind) {
    const TempDir dir;
    dir.write("lock/file", "");
    EXPECT_THAT(refusal([&] { refuse_links(dir.path()); }), HasSubstr("lock' is no file"));
    fs::remove_all(dir.path("lock"));
    dir.write("work", "");
    EXPECT_THAT(refusal([&] { refuse_links(dir.path()); }), HasSubstr("work' is no directory"));
}

}  // namespace
}  // namespace dateline
