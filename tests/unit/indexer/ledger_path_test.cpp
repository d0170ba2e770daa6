#include "indexer/ledger/ledger_path.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "common/error.h"
#include "common/text/utf8.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// real/below, typed/link -> real/below, typed/dead -> nowhere
class LedgerPathTest : public testing::Test {
  protected:
    LedgerPathTest() {
        fs::create_directories(root_ / "real/below");
        fs::create_directories(root_ / "typed");
        fs::create_directory_symlink(root_ / "real/below", root_ / "typed/link");
        fs::create_directory_symlink(root_ / "none/at/all", root_ / "typed/dead");
        fs::current_path(root_ / "typed");
    }
    ~LedgerPathTest() override { fs::current_path(before_); }

    std::string below(const std::string& path) const { return (root_ / path).string(); }

    fs::path before_ = fs::current_path();
    TempDir dir_;
    fs::path root_ = fs::canonical(dir_.path());
};

TEST_F(LedgerPathTest, StaysWhereItWasNamed) {
    EXPECT_EQ(ledger_path_of("-"), "-");
    EXPECT_EQ(ledger_path_of("a.txt"), below("typed/a.txt"));
    EXPECT_EQ(ledger_path_of("./b//c/./d/"), below("typed/b/c/d"));
    EXPECT_EQ(ledger_path_of("link/a.txt"), below("typed/link/a.txt"));
    EXPECT_EQ(ledger_path_of("../real/a"), below("real/a"));
    EXPECT_EQ(ledger_path_of("none/../a"), below("typed/a"));
    EXPECT_EQ(ledger_path_of("/"), "/");
    EXPECT_EQ(ledger_path_of("/.."), "/");
    EXPECT_EQ(ledger_path_of("/../a"), "/a");
}

TEST_F(LedgerPathTest, LeavesWhatALinkNames) {
    EXPECT_EQ(ledger_path_of("link/../a.txt"), below("real/a.txt"));
    EXPECT_EQ(ledger_path_of("link/../.."), root_.string());
    EXPECT_EQ(ledger_path_of("link/x/../a.txt"), below("typed/link/a.txt"));
    EXPECT_EQ(ledger_path_of("dead/../a.txt"), below("typed/a.txt"));
}

TEST_F(LedgerPathTest, TakesAnyBytes) {
    EXPECT_EQ(ledger_path_of("caf\xE9\n"), below("typed/caf\xE9\n"));
}

TEST_F(LedgerPathTest, SaysThatTheFolderIsGone) {
    fs::create_directory(root_ / "gone");
    fs::current_path(root_ / "gone");
    fs::remove(root_ / "gone");
    EXPECT_THROW(ledger_path_of("a"), CorpusError);
    EXPECT_EQ(ledger_path_of("/a"), "/a");
}

TEST(Utf8Name, KeepsDifferentNamesDifferent) {
    EXPECT_EQ(utf8_name_of("café"), "café");
    EXPECT_EQ(utf8_name_of(""), "");
    EXPECT_EQ(utf8_name_of("caf\xE9"), std::string("\0café", 6));
    EXPECT_NE(utf8_name_of("\xE9"), utf8_name_of("\xE8"));
    EXPECT_NE(utf8_name_of("\xC3\xA9\xFF"), utf8_name_of("é"));
    EXPECT_TRUE(is_utf8(utf8_name_of("\xFF\xC3\xE2\x80")));
}

}  // namespace
}  // namespace dateline
