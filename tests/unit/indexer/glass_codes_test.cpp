// The entries of the tables, as bytes of files that the library wrote.
#include <gtest/gtest.h>

#include <vector>

#include "indexer/glass/deflater.h"
#include "indexer/glass/position_code.h"
#include "indexer/glass/term_list_code.h"
#include "indexer/glass/value_writer.h"
#include "indexer/glass/version_file.h"
#include "tests/support/bytes.h"

namespace dateline::glass {
namespace {

std::string positions(const std::vector<std::uint32_t>& places) {
    std::string tag;
    append_positions(tag, places);
    return hex(tag);
}

TEST(GlassPositions, HaveTheBytesOfTheLibrary) {
    EXPECT_EQ(positions({103}), "67");
    EXPECT_EQ(positions({1, 105}), "69 01 00");
    EXPECT_EQ(positions({3, 107, 108}), "6c 83 c0 19");
}

TEST(GlassTermList, HasTheBytesOfTheLibrary) {
    TermListCode code;
    code.begin(10, 5);
    for (const auto& [term, wdf] :
         {std::pair("Qd2", 0), std::pair("Zfall", 1), std::pair("Zrate", 4), std::pair("fall", 1),
          std::pair("rates", 4)}) {
        code.add(term, static_cast<std::uint32_t>(wdf));
    }
    EXPECT_EQ(hex(code.tag()),
              "0a 05 03 51 64 32 00 08 05 5a 66 61 6c 6c 1f 04 72 61 74 65 0c 04 66 61 6c 6c 19 05 "
              "72 61 74 65 73");
    code.begin(0, 0);
    EXPECT_EQ(code.tag(), "") << "no terms, no bytes";
}

TEST(GlassTermList, GivesABigCountItsOwnNumber) {
    TermListCode code;
    code.begin(1000, 2);
    code.add("aa", 0);
    code.add("ab", 1000);
    EXPECT_EQ(hex(code.tag()), "e8 07 02 02 61 61 00 01 01 62 e8 07");
}

TEST(GlassSlots, AreToldByTheGapsBetweenThem) {
    std::string tag;
    append_slot(tag, 0, 0);
    append_slot(tag, 1, 0);
    append_slot(tag, 300, 1);
    EXPECT_EQ(hex(tag), "00 00 aa 02");
}

TEST(GlassValues, HaveTheKeysOfTheLibrary) {
    EXPECT_EQ(hex(statistics_key(0)), "00 d0");
    EXPECT_EQ(hex(statistics_key(130)), "00 d0 82");
    EXPECT_EQ(hex(statistics_key(300)), "00 d0 2c 01");
    EXPECT_EQ(hex(chunk_key_start(130)), "00 d8 82 01");
    EXPECT_EQ(hex(chunk_key_start(300)), "00 d8 ac 02");
}

TEST(GlassValues, HaveTheStatisticsOfTheLibrary) {
    SlotStatistics both;
    both.take("9e3779b1");
    SlotStatistics other;
    other.take("3c6ef362");
    both.take(other);
    EXPECT_EQ(statistics_tag(both),
              "\x02\x08"
              "3c6ef3629e3779b1");
    SlotStatistics one;
    one.take("Fed lifts ");
    EXPECT_EQ(statistics_tag(one),
              "\x01\x0a"
              "Fed lifts ");
}

TEST(GlassVersionFile, HasTheBytesOfTheLibrary) {
    std::array<TableInfo, 6> tables{};
    for (const auto& [table, entries] :
         {std::pair(0, 15), std::pair(1, 2), std::pair(2, 2), std::pair(3, 7)}) {
        auto& info = tables[static_cast<std::size_t>(table)];
        info.entries = static_cast<std::uint64_t>(entries);
        info.blocks = 1;
    }
    tables[2].entries = 4;
    const Statistics statistics{.documents = 2,
                                .last_document = 2,
                                .shortest = 10,
                                .longest = 30,
                                .largest_wdf = 5,
                                .total_length = 40};
    const std::string bytes = version_bytes(tables, statistics, {});
    EXPECT_EQ(hex(bytes),
              "0f 0d 58 61 70 69 61 6e 20 47 6c 61 73 73 04 6e "
              "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 "
              "00 02 0f 04 00 06 01 01 00 00 00 00 "
              "00 02 02 04 12 06 01 01 00 00 00 00 "
              "00 02 04 04 12 06 01 01 00 00 00 00 "
              "00 02 07 04 00 06 01 01 00 00 00 00 "
              "00 03 00 04 12 00 00 03 00 04 12 00 "
              "02 00 0a 05 19 00 28 00");
}

TEST(GlassDeflater, LeavesWhatIsShortOrDoesNotShrink) {
    Deflater deflater;
    EXPECT_EQ(deflater.pack(std::string(18, 'a')).kind, Tag::Plain);
    EXPECT_EQ(deflater.pack(std::string(100, 'a')).kind, Tag::Compressed);
    std::string noise;
    for (std::uint32_t i = 1, x = 1; i < 1000; ++i)
        noise += static_cast<char>((x *= 1664525U) >> 24);
    const PackedTag packed = deflater.pack(noise);
    EXPECT_EQ(packed.kind, Tag::Plain);
    EXPECT_EQ(packed.bytes, noise);
}

}  // namespace
}  // namespace dateline::glass
