#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/glass/packing.h"
#include "indexer/glass/value_writer.h"
#include "tests/support/glass_reader.h"
#include "tests/support/hex.h"
#include "tests/support/temp_dir.h"

namespace dateline::glass {
namespace {

SlotStatistics statistics(const std::vector<std::string>& values) {
    SlotStatistics found;
    for (const std::string& value : values) found.take(value);
    return found;
}

std::string tag_of(const std::vector<std::string>& values) {
    return to_hex(statistics_tag(statistics(values)));
}

struct Keys {
    const char* name;
    std::uint32_t slot;
    const char* statistics;
    const char* chunk;
};

class SlotKeysTest : public testing::TestWithParam<Keys> {};

TEST_P(SlotKeysTest, AreSpelled) {
    EXPECT_EQ(to_hex(statistics_key(GetParam().slot)), GetParam().statistics);
    EXPECT_EQ(to_hex(chunk_key_start(GetParam().slot)), GetParam().chunk);
}

constexpr Keys kKeys[] = {
    {"Zero", 0, "00 d0", "00 d8 00"},
    {"One", 1, "00 d0 01", "00 d8 01"},
    {"Slot127", 127, "00 d0 7f", "00 d8 7f"},
    {"Slot130", 130, "00 d0 82", "00 d8 82 01"},
    {"Slot300", 300, "00 d0 2c 01", "00 d8 ac 02"},
    {"TheLast", 0xfffffffe, "00 d0 fe ff ff ff", "00 d8 fe ff ff ff 0f"},
};
INSTANTIATE_TEST_SUITE_P(All, SlotKeysTest, testing::ValuesIn(kKeys),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(SlotStatistics, HaveBothBounds) {
    EXPECT_EQ(tag_of({"9e3779b1", "3c6ef362"}),
              "02 08 33 63 36 65 66 33 36 32 39 65 33 37 37 39 62 31");
    EXPECT_EQ(tag_of({"b", "a", "c", "b"}), "04 01 61 63");
}

TEST(SlotStatistics, LeaveOutAHighestThatIsTheLowest) {
    EXPECT_EQ(tag_of({"Fed lifts "}), "01 0a 46 65 64 20 6c 69 66 74 73 20");
    EXPECT_EQ(tag_of({"a", "a"}), "02 01 61");
}

TEST(SlotStatistics, CompareBytesWithoutSigns) {
    EXPECT_EQ(tag_of({"\x80", "\x7f"}), "02 01 7f 80");
    EXPECT_EQ(tag_of({"a", std::string("a\0", 2)}), "02 01 61 61 00");
}

TEST(SlotStatistics, OfTwoPartsAreThoseOfBoth) {
    struct Parts {
        std::vector<std::string> one;
        std::vector<std::string> two;
    };
    for (const auto& [one, two] : {Parts{{"b", "c"}, {"a"}},
                                   {{"a"}, {"b", "c"}},
                                   {{"a", "c"}, {"b"}},
                                   {{"b"}, {"a", "c"}},
                                   {{}, {"b"}},
                                   {{"b"}, {}}}) {
        std::vector<std::string> both = one;
        both.insert(both.end(), two.begin(), two.end());
        SlotStatistics merged = statistics(one);
        merged.take(statistics(two));
        EXPECT_EQ(to_hex(statistics_tag(merged)), tag_of(both));
        EXPECT_EQ(merged.documents, both.size());
    }
}

class ValueWriterTest : public testing::Test {
  protected:
    // The chunks of a slot: document -> value, in order.
    std::vector<GlassEntry> chunks(
        std::uint32_t slot, const std::vector<std::pair<std::uint32_t, std::string>>& values) {
        TableWriter table(folder_.path("postlist.glass"));
        ValueWriter writer(table, slot);
        for (const auto& [document, value] : values) writer.add(document, value);
        writer.end();
        const TableInfo info = table.finish();
        return GlassTable(folder_.path("postlist.glass"), info).entries();
    }

    TempDir folder_;
};

TEST_F(ValueWriterTest, WritesTheWorkedChunk) {
    const auto list = chunks(0, {{1, "9e3779b1"}, {2, "3c6ef362"}});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(to_hex(list[0].key), "00 d8 00 00 01");
    EXPECT_EQ(list[0].tag, from_hex("08") + "9e3779b1" + from_hex("00 08") + "3c6ef362");
}

TEST_F(ValueWriterTest, TellsHowManyDocumentsHaveNone) {
    const auto list = chunks(300, {{7, "a"}, {1000, "b"}});
    EXPECT_EQ(to_hex(list[0].key), "00 d8 ac 02 00 07");
    EXPECT_EQ(to_hex(list[0].tag), "01 61 e0 07 01 62");
}

TEST_F(ValueWriterTest, NoValuesMakeNoChunk) {
    EXPECT_TRUE(chunks(0, {}).empty());
}

TEST_F(ValueWriterTest, ChunksEndBehind2000Bytes) {
    std::vector<std::pair<std::uint32_t, std::string>> values;
    for (std::uint32_t i = 1; i <= 41; ++i) {
        values.emplace_back(i * 10, std::string(98, static_cast<char>('0' + i)));
    }
    const auto list = chunks(130, values);
    // 100 bytes each, but 99 for the first of a chunk: 21 make 2099, 20 only 1999.
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(to_hex(list[0].key), "00 d8 82 01 00 0a");
    EXPECT_EQ(to_hex(list[1].key), "00 d8 82 01 00 dc");
    std::size_t read = 0;
    for (const GlassEntry& chunk : list) {
        Unpacker tag(chunk.tag);
        std::uint64_t document = Unpacker(chunk.key.substr(4)).sortable();
        for (bool first = true; !tag.at_end(); first = false, ++read) {
            if (!first) document += tag.vint() + 1;
            ASSERT_EQ(document, values[read].first);
            ASSERT_EQ(tag.vstr(), values[read].second);
        }
    }
    EXPECT_EQ(read, values.size());
}

}  // namespace
}  // namespace dateline::glass
