#include "indexer/glass/output_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/support/glass_reader.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

constexpr std::size_t kHeld = 128 * 1024;

struct Case {
    const char* name;
    std::vector<std::size_t> pieces;
};

class OutputFileTest : public testing::TestWithParam<Case> {};

TEST_P(OutputFileTest, HasAllPiecesInOrder) {
    const TempDir folder;
    OutputFile file(folder.path("file"));
    std::string expected;
    for (const std::size_t size : GetParam().pieces) {
        const std::string piece(size, static_cast<char>('a' + expected.size() % 23));
        file.write(piece);
        expected += piece;
        EXPECT_EQ(file.size(), expected.size());
    }
    file.finish();
    EXPECT_TRUE(bytes_of(folder.path("file")) == expected);
}

const Case kCases[] = {
    {"Nothing", {}},
    {"EmptyPieces", {0, 0}},
    {"Small", {1, 2, 3}},
    {"JustHeld", {kHeld}},
    {"OneMoreThanHeld", {kHeld + 1}},
    {"FilledInTwo", {kHeld - 1, 1, 1}},
    {"LargeBehindSmall", {10, 5 * kHeld, 10, kHeld, 3 * kHeld + 1, 7}},
};
INSTANTIATE_TEST_SUITE_P(All, OutputFileTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(OutputFile, EmptiesWhatWasThere) {
    const TempDir folder;
    const std::string path = folder.write("file", "something long");
    OutputFile file(path);
    file.write("new");
    file.finish();
    EXPECT_EQ(bytes_of(path), "new");
}

template <typename Act>
std::string refusal(const Act& act) {
    try {
        act();
    } catch (const IndexError& error) {
        return error.what();
    }
    return "";
}

TEST(OutputFile, SaysThatTheFolderIsMissing) {
    const TempDir folder;
    const std::string path = folder.path("missing/file");
    EXPECT_EQ(refusal([&] { OutputFile{path}; }),
              "cannot write '" + path + "': No such file or directory");
}

TEST(OutputFile, SaysWhatToDoWhenTheDiskIsFull) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no device that is always full";
    const std::string line =
        "cannot write '/dev/full': the disk is full; free some space and run it again (No space "
        "left on device)";
    OutputFile held("/dev/full");
    held.write("a little");
    EXPECT_EQ(refusal([&] { held.finish(); }), line);
    OutputFile written("/dev/full");
    EXPECT_EQ(refusal([&] { written.write(std::string(kHeld + 1, 'x')); }), line);
}

}  // namespace
}  // namespace dateline
