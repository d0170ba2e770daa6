#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "indexer/glass/posting_list_writer.h"
#include "indexer/glass/table_writer.h"
#include "tests/support/bytes.h"
#include "tests/support/temp_dir.h"

namespace dateline::glass {
namespace {

using namespace std::string_literals;

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(TableWriter, MakesNoFileOfNothing) {
    const TempDir dir;
    const TableInfo info = TableWriter(dir.path("table")).finish();
    EXPECT_EQ(info.blocks, 0U);
    EXPECT_FALSE(std::filesystem::exists(dir.path("table")));
}

// A file of the library's: the places of eight terms.
TEST(TableWriter, LaysALeafOut) {
    const TempDir dir;
    TableWriter table(dir.path("table"));
    table.add("fall\0\0\x02"s, "g");
    const TableInfo info = table.finish();
    EXPECT_EQ(info.entries, 1U);
    EXPECT_EQ(info.level, 0U);
    const std::string bytes = file_bytes(dir.path("table"));
    ASSERT_EQ(bytes.size(), kBlockBytes);
    // Revision, leaf, gap and free bytes, end of the directory, two items.
    EXPECT_EQ(hex(bytes.substr(0, 15)), "00 00 00 01 00 1f e3 1f e3 00 0f 1f fd 1f f2");
    EXPECT_EQ(hex(bytes.substr(0x1ff2)), "60 08 07 66 61 6c 6c 00 00 02 67 60 00 00");
}

// 14 kB under a key of five bytes, behind the item of nothing: full items fill the blocks.
TEST(TableWriter, CutsALongTag) {
    const TempDir dir;
    TableWriter table(dir.path("table"));
    table.add(
        "\0\xc0"
        "big"s,
        std::string(14'000, 'x'));
    const TableInfo info = table.finish();
    EXPECT_EQ(info.entries, 1U);
    EXPECT_EQ(info.level, 1U);
    const std::string bytes = file_bytes(dir.path("table"));
    ASSERT_EQ(bytes.size(), 3 * kBlockBytes);
    const auto item = [&](std::size_t block, std::size_t number) {
        const auto b16 = [&](std::size_t at) {
            return static_cast<unsigned char>(bytes[at]) << 8 |
                   static_cast<unsigned char>(bytes[at + 1]);
        };
        const std::size_t begin = block * kBlockBytes;
        return hex(
            bytes.substr(begin + static_cast<std::size_t>(b16(begin + 11 + 2 * number)), 10));
    };
    EXPECT_EQ(item(0, 1), "27 f4 05 00 c0 62 69 67 78 78");
    EXPECT_EQ(item(0, 2), "07 f8 05 00 c0 62 69 67 00 02");
    EXPECT_EQ(item(0, 4), "07 f8 05 00 c0 62 69 67 00 04");
    EXPECT_EQ(item(1, 0), "07 f8 05 00 c0 62 69 67 00 05");
    EXPECT_EQ(item(1, 2).substr(9), "00 c0 62 69 67 00 07"s) << "the last one";
}

TEST(TableWriter, RefusesAFolderThatIsNotThere) {
    const TempDir dir;
    TableWriter table(dir.path("no/table"));
    try {
        table.add("a", "b");
        FAIL();
    } catch (const std::exception& error) {
        EXPECT_EQ(error.what(),
                  "cannot write '" + dir.path("no/table") + "': No such file or directory");
    }
}

// The tag of a posting list, out of a table of one block.
std::string last_item(const TempDir& dir) {
    const std::string bytes = file_bytes(dir.path("table"));
    const std::size_t begin = bytes.find_first_not_of('\0', 15);
    return hex(bytes.substr(begin, kBlockBytes - 3 - begin));
}

TEST(PostingListWriter, HasTheBytesOfTheLibrary) {
    const TempDir dir;
    TableWriter table(dir.path("table"));
    PostingListWriter list(table);
    list.begin("rates", 2, 9);
    list.add(1, 5);
    list.add(2, 4);
    list.end();
    table.finish();
    EXPECT_EQ(last_item(dir), "60 0d 05 72 61 74 65 73 02 09 00 31 01 05 00 04");
}

TEST(PostingListWriter, WritesLengthsAsAList) {
    const TempDir dir;
    TableWriter table(dir.path("table"));
    PostingListWriter list(table);
    list.begin_lengths();
    list.add(1, 30);
    list.add(2, 10);
    list.end();
    table.finish();
    EXPECT_EQ(last_item(dir), "60 0a 02 00 e0 00 00 00 31 01 1e 00 0a");
}

TEST(PostingListWriter, CutsALongListIntoChunks) {
    const TempDir dir;
    TableWriter table(dir.path("table"));
    PostingListWriter list(table);
    list.begin("t", 3000, 3000);
    for (std::uint32_t document = 1; document <= 3000; ++document) list.add(document, 1);
    list.end();
    // A wdf, then a gap and a wdf each: 1,001 documents fill 2,001 bytes.
    EXPECT_EQ(table.finish().entries, 3U);
    const std::string bytes = file_bytes(dir.path("table"));
    EXPECT_NE(bytes.find("t\0\x03\xea"s), std::string::npos) << "the second begins with 1,002";
    EXPECT_NE(bytes.find("t\0\x07\xd3"s), std::string::npos) << "the third with 2,003";
}

}  // namespace
}  // namespace dateline::glass
