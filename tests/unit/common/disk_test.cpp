// The seam under the file system: "there is nothing" only where the system says so, and nothing
// written or removed through a link.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <iterator>

#include "common/disk/disk_error.h"
#include "common/disk/folder.h"
#include "common/disk/open_file.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

namespace fs = std::filesystem;

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Act>
int code_of(Act&& act) {
    try {
        act();
    } catch (const DiskError& error) {
        return error.code();
    }
    return 0;
}

TEST(FindStatus, SaysNothingOnlyOfWhatIsNotThere) {
    const TempDir dir;
    const std::string file = dir.write("file", "four");
    EXPECT_FALSE(find_status(dir.path("nothing")));
    EXPECT_FALSE(find_status(file + "/below")) << "a file has nothing below it";
    ASSERT_TRUE(find_status(file));
    EXPECT_EQ(find_status(file)->kind, FileKind::File);
    EXPECT_EQ(find_status(file)->bytes, 4U);
    EXPECT_EQ(find_status(dir.path())->kind, FileKind::Folder);
}

TEST(FindStatus, ThrowsWhatItCannotTell) {
    const TempDir dir;
    fs::create_symlink(dir.path("circle"), dir.path("circle"));
    EXPECT_EQ(code_of([&] { find_status(dir.path("circle")); }), ELOOP);
    EXPECT_EQ(code_of([&] { find_status(dir.path(std::string(300, 'x'))); }), ENAMETOOLONG);
    EXPECT_EQ(code_of([&] { find_to_read(dir.path("circle")); }), ELOOP);
    EXPECT_EQ(code_of([&] { find_names(dir.path("circle")); }), ELOOP);
}

TEST(FindStatus, LooksAtALinkOrThroughIt) {
    const TempDir dir;
    dir.write("file", "four");
    fs::create_symlink(dir.path("file"), dir.path("link"));
    fs::create_symlink(dir.path("nothing"), dir.path("dangling"));
    EXPECT_EQ(find_status(dir.path("link"))->kind, FileKind::File);
    EXPECT_EQ(find_status(dir.path("link"), Links::Keep)->kind, FileKind::Link);
    EXPECT_TRUE(find_status(dir.path("link"))->is_same_file(*find_status(dir.path("file"))));
    EXPECT_FALSE(find_status(dir.path("dangling")));
    EXPECT_TRUE(find_status(dir.path("dangling"), Links::Keep));
}

TEST(DiskError, NamesActPathAndReason) {
    const TempDir dir;
    const std::string file = dir.write("file", "");
    try {
        list_names(file);
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_EQ(error.what(), "cannot list '" + file + "': Not a directory");
    }
}

TEST(FindText, GivesTheBeginningOfAFile) {
    const TempDir dir;
    const std::string file = dir.write("file", "a text");
    EXPECT_EQ(find_text(file, 100), "a text");
    EXPECT_EQ(find_text(file, 3), "a t");
    EXPECT_EQ(find_text(dir.path("nothing"), 3), std::nullopt);
    fs::create_symlink(file, dir.path("link"));
    EXPECT_EQ(code_of([&] { find_text(dir.path("link"), 3, Links::Keep); }), ELOOP);
    EXPECT_EQ(code_of([&] { find_text(dir.path(), 3); }), EISDIR);
}

TEST(NewFile, TakesThePlaceOfALinkAndLeavesItsTargetAlone) {
    const TempDir dir;
    const std::string target = dir.write("target", "precious");
    fs::create_symlink(target, dir.path("link"));
    NewFile file(dir.path("link"));
    file.write("new");
    file.finish();
    EXPECT_EQ(bytes_of(target), "precious");
    EXPECT_EQ(bytes_of(dir.path("link")), "new");
    EXPECT_FALSE(fs::is_symlink(dir.path("link")));
}

TEST(FileLines, GivesWhatNewFileWrote) {
    const TempDir dir;
    const std::string line(50'000, 'x');
    NewFile file(dir.path("file"));
    for (int i = 0; i < 5; ++i) file.write(line + std::to_string(i) + "\n");
    file.write("\nthe end");
    file.finish();
    FileLines lines(dir.path("file"));
    for (int i = 0; i < 5; ++i) EXPECT_EQ(lines.next(), line + std::to_string(i));
    EXPECT_EQ(lines.next(), "");
    EXPECT_EQ(lines.next(), "the end");
    EXPECT_EQ(lines.next(), std::nullopt);
    EXPECT_EQ(FileLines(dir.path("nothing")).next(), std::nullopt);
}

TEST(ListNames, IsInTheOrderOfTheBytes) {
    const TempDir dir;
    for (const char* name : {"b", "a", ".hidden", "Z"}) dir.write(name, "");
    EXPECT_THAT(list_names(dir.path()), ElementsAre(".hidden", "Z", "a", "b"));
    EXPECT_EQ(find_names(dir.path("nothing")), std::nullopt);
    EXPECT_EQ(code_of([&] { list_names(dir.path("nothing")); }), ENOENT);
}

bool is_digits(const std::string& name, FileKind /*kind*/) {
    return name.find_first_not_of("0123456789") == std::string::npos;
}

TEST(RemoveKnown, RemovesWhatIsKnownWithAllBelow) {
    const TempDir dir;
    dir.write("1/2/3", "x");
    dir.write("1/4", "x");
    EXPECT_EQ(remove_known(dir.path("1"), is_digits), std::nullopt);
    EXPECT_FALSE(fs::exists(dir.path("1")));
    EXPECT_EQ(remove_known(dir.path("1"), is_digits), std::nullopt) << "nothing is there to stay";
}

TEST(RemoveKnown, LeavesAllOfWhatHasSomethingUnknown) {
    const TempDir dir;
    dir.write("1/2/thesis", "years");
    dir.write("1/0", "x");
    EXPECT_EQ(remove_known(dir.path("1"), is_digits), fs::path(dir.path("1/2/thesis")));
    EXPECT_TRUE(fs::exists(dir.path("1/2/thesis")));
    EXPECT_TRUE(fs::exists(dir.path("1/0")));
    const std::string file = dir.write("2", "a file");
    EXPECT_EQ(remove_known(file, is_digits), fs::path(file));
    EXPECT_TRUE(fs::exists(file));
}

TEST(RemoveKnown, FollowsNoLink) {
    const TempDir dir;
    dir.write("victim/1", "precious");
    fs::create_symlink(dir.path("victim"), dir.path("2"));
    EXPECT_EQ(remove_known(dir.path("2"), is_digits), fs::path(dir.path("2")));
    fs::create_directory(dir.path("3"));
    fs::create_symlink(dir.path("victim"), dir.path("3/4"));
    EXPECT_EQ(remove_known(dir.path("3"), is_digits), fs::path(dir.path("3/4")));
    EXPECT_EQ(bytes_of(dir.path("victim/1")), "precious");
}

TEST(RemoveFile, RemovesALinkAndNotItsTarget) {
    const TempDir dir;
    dir.write("target", "precious");
    fs::create_symlink(dir.path("target"), dir.path("link"));
    remove_file(dir.path("link"));
    remove_file(dir.path("link"));
    EXPECT_FALSE(fs::is_symlink(dir.path("link")));
    EXPECT_EQ(bytes_of(dir.path("target")), "precious");
}

TEST(MakeFolders, MakesWhatIsMissingAndRefusesAFile) {
    const TempDir dir;
    make_folders(dir.path("a/b/c"));
    make_folders(dir.path("a/b/c"));
    EXPECT_TRUE(fs::is_directory(dir.path("a/b/c")));
    const std::string file = dir.write("file", "");
    EXPECT_EQ(code_of([&] { make_folder(file); }), ENOTDIR);
    EXPECT_FALSE(remove_if_empty(dir.path("a")));
    EXPECT_TRUE(remove_if_empty(dir.path("a/b/c")));
    EXPECT_TRUE(remove_if_empty(dir.path("a/b/c"))) << "it is gone already";
}

TEST(SyncPath, SaysWhatItCannotOpen) {
    const TempDir dir;
    EXPECT_EQ(code_of([&] { sync_path(dir.path("no")); }), ENOENT);
    EXPECT_NO_THROW(sync_directory(dir.path()));
    EXPECT_EQ(code_of([&] { sync_directory(dir.path("no")); }), ENOENT);
}

}  // namespace
}  // namespace dateline
