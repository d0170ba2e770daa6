#include <gtest/gtest.h>

#include "common/error.h"
#include "indexer/glass/version_file.h"
#include "tests/support/glass_reader.h"
#include "tests/support/hex.h"
#include "tests/support/temp_dir.h"

namespace dateline::glass {
namespace {

using Tables = std::array<TableInfo, 6>;

const Statistics kTwoDocuments{.documents = 2,
                               .last_document = 2,
                               .shortest = 10,
                               .longest = 30,
                               .largest_wdf = 5,
                               .total_length = 40};

TableInfo leaf(std::uint64_t entries) {
    return {.entries = entries, .blocks = 1};
}

std::array<char, 16> uuid() {
    std::array<char, 16> bytes{};
    from_hex("894f5a5b38644d97850e3e0168e77952").copy(bytes.data(), bytes.size());
    return bytes;
}

std::string spelled(const Tables& tables, const Statistics& statistics) {
    return to_hex(version_bytes(tables, statistics, uuid()));
}

TEST(VersionFile, WritesTheWorkedExample) {
    EXPECT_EQ(spelled({leaf(15), leaf(2), leaf(2), leaf(7), {}, {}}, kTwoDocuments),
              to_hex(from_hex("0f0d 58617069616e20476c617373 046e"
                              "894f5a5b38644d97850e3e0168e77952"
                              "01"
                              "00 02 0f 04 00 06 010100000000"
                              "00 02 02 04 12 06 010100000000"
                              "00 02 02 04 12 06 010100000000"
                              "00 02 07 04 00 06 010100000000"
                              "00 03 00 04 12 00"
                              "00 03 00 04 12 00"
                              "02 00 0a 05 19 00 28 00")));
}

TEST(VersionFile, TellsTheRootOfALargeTable) {
    const TableInfo large{.root = 3332, .level = 2, .entries = 1'695'918, .blocks = 3333};
    const std::string bytes = spelled({leaf(1), leaf(1), leaf(1), large, {}, {}}, kTwoDocuments);
    EXPECT_NE(bytes.find("84 1a 0a ae c1 67 04 00 07 01 85 1a 00 00 00 00 00 03 00 04 12 00"),
              std::string::npos)
        << bytes;
}

TEST(VersionFile, OfNoDocumentsHasOnlyEmptyTables) {
    const std::string bytes = version_bytes({}, {}, uuid());
    EXPECT_EQ(to_hex(bytes.substr(33)),
              "00 03 00 04 00 00 00 03 00 04 12 00 00 03 00 04 12 00 00 03 00 04 00 00 "
              "00 03 00 04 12 00 00 03 00 04 12 00 00 00 00 00 00 00 00 00");
}

TEST(VersionFile, TellsWhatItDoesNotSayOtherwise) {
    const Statistics statistics{.documents = 3,
                                .last_document = 10,
                                .shortest = 1,
                                .longest = 0xffffffff,
                                .largest_wdf = 0xfffffffe,
                                .total_length = 0x1ffffffff,
                                .most_frequent_spelling = 300};
    const std::string bytes = version_bytes({}, statistics, uuid());
    EXPECT_EQ(to_hex(bytes.substr(33 + 36)), "03 07 01 fe ff ff ff 0f 01 00 ff ff ff ff 1f ac 02");
}

TEST(VersionFile, EachHasANameOfItsOwn) {
    const TempDir folder;
    std::array<std::string, 2> files;
    for (std::string& file : files) {
        write_version_file(folder.path(), {}, kTwoDocuments);
        file = bytes_of(folder.path("iamglass"));
    }
    EXPECT_NE(files[0].substr(16, 16), files[1].substr(16, 16));
    for (std::string& file : files) file.erase(16, 16);
    EXPECT_EQ(files[0], files[1]);
    EXPECT_EQ(files[0], version_bytes({}, kTwoDocuments, uuid()).erase(16, 16));
}

TEST(VersionFile, SaysWhereItCannotBeWritten) {
    EXPECT_THROW(write_version_file("/nowhere/at/all", {}, {}), IndexError);
}

TEST(VersionFile, WithoutSpareNumbersIsElseTheSame) {
    Statistics spare = kTwoDocuments;
    spare.last_document = 1'000'000;
    const Tables tables{leaf(15), leaf(2), leaf(2), leaf(7), {}, {}};
    EXPECT_EQ(dense_version(version_bytes(tables, spare, uuid())),
              version_bytes(tables, kTwoDocuments, uuid()));
}

TEST(VersionFile, CutOffIsRefused) {
    const std::string bytes = version_bytes({}, kTwoDocuments, uuid());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_THROW(dense_version(bytes.substr(0, size)), IndexError) << size;
    }
}

}  // namespace
}  // namespace dateline::glass
