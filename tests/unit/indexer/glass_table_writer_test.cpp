#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "common/error.h"
#include "indexer/glass/table_writer.h"
#include "tests/support/glass_reader.h"
#include "tests/support/hex.h"
#include "tests/support/temp_dir.h"

namespace dateline::glass {
namespace {

class TableWriterTest : public testing::Test {
  protected:
    GlassTable written(const std::vector<GlassEntry>& entries) {
        TableWriter table(path_);
        for (const GlassEntry& entry : entries) {
            table.add(entry.key, entry.tag, entry.compressed ? Tag::Compressed : Tag::Plain);
        }
        info_ = table.finish();
        return {path_, info_};
    }

    TempDir folder_;
    std::string path_ = folder_.path("test.glass");
    TableInfo info_;
};

TEST_F(TableWriterTest, NothingMakesNoFile) {
    const GlassTable table = written({});
    EXPECT_FALSE(std::filesystem::exists(path_));
    EXPECT_EQ(info_.blocks, 0U);
    EXPECT_EQ(info_.entries, 0U);
}

TEST_F(TableWriterTest, OneEntryIsALeafThatIsTheRoot) {
    EXPECT_THAT(written({{"k", "tag", true}}).entries(),
                testing::ElementsAre(GlassEntry{"k", "tag", true}));
    EXPECT_EQ(info_.blocks, 1U);
    EXPECT_EQ(info_.level, 0U);
}

// Positions of the two documents that the description of the format works through.
TEST_F(TableWriterTest, WritesTheWorkedLeaf) {
    const std::string block = written({{from_hex("66616c6c 00 0002"), from_hex("67")},
                                       {from_hex("666564 00 0001"), from_hex("690100")},
                                       {from_hex("6c69667473 00 0001"), from_hex("6a0200")},
                                       {from_hex("7261746573 00 0001"), from_hex("6c83c019")},
                                       {from_hex("7261746573 00 0002"), from_hex("660100")},
                                       {from_hex("72697365 00 0001"), from_hex("6d")},
                                       {from_hex("746865 00 0001"), from_hex("68")}})
                                  .block(0);
    EXPECT_EQ(to_hex(block.substr(0, 11)), "00 00 00 01 00 1f 8b 1f 8b 00 1b");
    EXPECT_EQ(to_hex(block.substr(11, 16)), "1f fd 1f f2 1f e6 1f d8 1f c9 1f bb 1f b0 1f a6");
    EXPECT_EQ(to_hex(block.substr(0x1ff2)), "60 08 07 66 61 6c 6c 00 00 02 67 60 00 00");
}

// Full items of key "0" 00 ...., as many as a block takes beside one of `last` bytes of tag.
std::vector<GlassEntry> nearly_full(std::size_t last) {
    const std::string full(2036, 'f');
    return {{from_hex("30 00 0001"), full},
            {from_hex("30 00 0002"), full},
            {from_hex("30 00 0003"), full},
            {from_hex("30 00 1d3b"), std::string(last, 'l')}};
}

TEST_F(TableWriterTest, FillsABlockToTheLastByte) {
    EXPECT_EQ(to_hex(written(nearly_full(2031)).block(0).substr(5, 2)), "00 01");
    EXPECT_EQ(info_.blocks, 1U);
    EXPECT_EQ(to_hex(written(nearly_full(2032)).block(0).substr(5, 2)), "00 00");
    EXPECT_EQ(info_.blocks, 1U);
    EXPECT_EQ(written(nearly_full(2033)).items().size(), 5U) << "one byte is left over";
    EXPECT_EQ(info_.blocks, 3U);
}

TEST_F(TableWriterTest, WritesTheWorkedBranch) {
    std::vector<GlassEntry> entries = nearly_full(2032);
    entries.push_back({from_hex("30 00 1d46"), "x"});
    const std::string block = written(entries).block(2);
    EXPECT_EQ(info_.root, 2U);
    EXPECT_EQ(info_.level, 1U);
    EXPECT_EQ(to_hex(block.substr(0, 15)), "00 00 00 01 01 1f df 1f df 00 0f 1f f9 1f ee");
    EXPECT_EQ(to_hex(block.substr(0x1fee)),
              "00 00 00 01 04 30 00 1d 46 00 01 00 00 00 00 00 00 00");
}

TEST_F(TableWriterTest, WritesTheWorkedLongTag) {
    const GlassTable table = written({{from_hex("00c0 626967"), std::string(13890, 'b')}});
    std::vector<std::string> heads;
    std::vector<std::size_t> blocks;
    for (const GlassItem& item : table.items()) {
        heads.push_back(to_hex(item.head));
        blocks.push_back(item.block);
    }
    EXPECT_THAT(heads, testing::ElementsAre(
                           "27 f4 05 00 c0 62 69 67", "07 f8 05 00 c0 62 69 67 00 02",
                           "07 f8 05 00 c0 62 69 67 00 03", "07 f8 05 00 c0 62 69 67 00 04",
                           "07 f8 05 00 c0 62 69 67 00 05", "07 f8 05 00 c0 62 69 67 00 06",
                           "46 a5 05 00 c0 62 69 67 00 07"));
    EXPECT_THAT(blocks, testing::ElementsAre(0, 0, 0, 0, 1, 1, 1));
}

TEST_F(TableWriterTest, LongKeysMakeATallTree) {
    std::vector<GlassEntry> entries;
    for (unsigned i = 10000; i < 13000; ++i) {
        entries.push_back({std::string(250, 'k') + std::to_string(i), std::string(i % 200, 't')});
    }
    EXPECT_EQ(written(entries).entries(), entries);
    EXPECT_EQ(info_.level, 2U);
}

std::vector<GlassEntry> random_entries(unsigned seed) {
    std::mt19937 random(seed);
    constexpr std::string_view kAlphabet{"\0\1a\xff", 4};
    std::map<std::string, GlassEntry> entries;
    std::string key;
    const unsigned longest = seed % 3 == 0 ? 20'000 : 300;
    for (auto left = 1 + random() % 600; left > 0; --left) {
        key.resize(random() % (key.size() + 1));  // Begins as the one before.
        const std::size_t size = std::min<std::size_t>(255, key.size() + 1 + random() % 255);
        while (key.size() < size) key += kAlphabet[random() % kAlphabet.size()];
        std::string tag((random() % longest) >> random() % 8, '\0');
        for (char& byte : tag) byte = static_cast<char>(random());
        entries[key] = {key, tag, random() % 4 == 0};
    }
    std::vector<GlassEntry> sorted;
    for (const auto& [each, entry] : entries) sorted.push_back(entry);
    return sorted;
}

TEST_F(TableWriterTest, KeepsTheRulesAndAllEntries) {
    for (unsigned seed = 0; seed < 40; ++seed) {
        const std::vector<GlassEntry> entries = random_entries(seed);
        ASSERT_TRUE(written(entries).entries() == entries) << "seed " << seed;
    }
}

// A block begins with what is left of it beside three full components; then the full ones.
TEST_F(TableWriterTest, RefusesATagOfTooManyComponents) {
    std::string tag(2035 + 65534 * std::size_t{2037}, 'x');
    TableWriter(path_).add("k", tag);
    tag += 'x';
    EXPECT_THROW(TableWriter(path_).add("k", tag), IndexError);
}

}  // namespace
}  // namespace dateline::glass
