#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "indexer/glass/packing.h"
#include "indexer/glass/posting_list_writer.h"
#include "tests/support/glass_reader.h"
#include "tests/support/hex.h"
#include "tests/support/temp_dir.h"

namespace dateline::glass {
namespace {

struct Posting {
    std::uint32_t document;
    std::uint32_t wdf;

    bool operator==(const Posting&) const = default;
};
using Postings = std::vector<Posting>;

class PostingListTest : public testing::Test {
  protected:
    // The chunks of one list; without a term those of the lengths.
    std::vector<GlassEntry> chunks(const std::string& key, const Postings& postings) {
        std::uint64_t occurrences = 0;
        for (const Posting& posting : postings) occurrences += posting.wdf;
        TableWriter table(folder_.path("postlist.glass"));
        PostingListWriter list(table);
        if (key.empty()) {
            list.begin_lengths();
        } else {
            list.begin(key, postings.size(), occurrences);
        }
        for (const Posting& posting : postings) list.add(posting.document, posting.wdf);
        list.end();
        const TableInfo info = table.finish();
        return GlassTable(folder_.path("postlist.glass"), info).entries();
    }

    TempDir folder_;
};

// Reads the chunks of a list whose key is `key`, and holds them against the rules.
Postings decoded(const std::string& key, const std::vector<GlassEntry>& chunks) {
    Postings postings;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        Unpacker tag(chunks[i].tag);
        std::uint64_t document = 0;
        if (i == 0) {
            EXPECT_EQ(chunks[i].key, key);
            tag.vint();
            tag.vint();
            document = tag.vint() + 1;
        } else {
            EXPECT_EQ(chunks[i].key.substr(0, key.size() + 1), key + '\0');
            document = Unpacker(chunks[i].key.substr(key.size() + 1)).sortable();
        }
        EXPECT_EQ(tag.byte(), i + 1 == chunks.size() ? '1' : '0');
        const std::uint64_t last = document + tag.vint();
        const std::size_t bytes = tag.rest().size();
        for (bool first = true; !tag.at_end(); first = false) {
            EXPECT_LT(bytes - tag.rest().size(), 2000U) << "a full chunk goes on";
            if (!first) document += tag.vint() + 1;
            postings.push_back(
                {static_cast<std::uint32_t>(document), static_cast<std::uint32_t>(tag.vint())});
        }
        EXPECT_EQ(document, last);
        EXPECT_TRUE(bytes >= 2000 || i + 1 == chunks.size()) << "a chunk that is not full";
    }
    return postings;
}

TEST_F(PostingListTest, WritesTheWorkedTerm) {
    const auto list = chunks("rates", {{1, 5}, {2, 4}});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(to_hex(list[0].key), "72 61 74 65 73");
    EXPECT_EQ(to_hex(list[0].tag), "02 09 00 31 01 05 00 04");
}

TEST_F(PostingListTest, WritesTheWorkedLengths) {
    const auto list = chunks("", {{1, 30}, {2, 10}});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(to_hex(list[0].key), "00 e0");
    EXPECT_EQ(to_hex(list[0].tag), "00 00 00 31 01 1e 00 0a");
}

TEST_F(PostingListTest, OneDocumentFarBehind) {
    const auto list = chunks("a", {{0xffffffff, 0}});
    EXPECT_EQ(to_hex(list[0].tag), "01 00 fe ff ff ff 0f 31 00 00");
}

struct Case {
    const char* name;
    std::uint32_t documents;  // Two bytes each, but one for the first of a chunk.
    std::vector<std::uint32_t> first_of_chunks;
};

class ChunksTest : public PostingListTest, public testing::WithParamInterface<Case> {};

TEST_P(ChunksTest, BeginBehind2000Bytes) {
    Postings postings;
    for (std::uint32_t i = 1; i <= GetParam().documents; ++i) postings.push_back({i, 1});
    for (const std::string term : {"term", ""}) {
        std::vector<std::string> keys;
        for (const std::uint32_t first : GetParam().first_of_chunks) {
            std::string key = term.empty() ? from_hex("00e0") : term;
            if (first != 1 && !term.empty()) key += '\0';
            if (first != 1) append_sortable(key, first);
            keys.push_back(to_hex(key));
        }
        const auto list = chunks(term, postings);
        std::vector<std::string> found;
        for (const GlassEntry& chunk : list) found.push_back(to_hex(chunk.key));
        EXPECT_EQ(found, keys);
        if (term.empty()) continue;
        EXPECT_EQ(decoded(term, list), postings);
    }
}

const Case kCases[] = {
    {"JustOne", 1001, {1}},
    {"OneMore", 1002, {1, 1002}},
    {"JustTwo", 2002, {1, 1002}},
    {"Many", 4500, {1, 1002, 2003, 3004, 4005}},
};
INSTANTIATE_TEST_SUITE_P(All, ChunksTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(PostingListTest, TheFirstChunkHasTheFrequenciesOfAll) {
    Postings postings;
    for (std::uint32_t i = 1; i <= 3000; ++i) postings.push_back({i, 2});
    EXPECT_EQ(to_hex(chunks("a", postings)[0].tag.substr(0, 5)), "b8 17 f0 2e 00");
}

TEST_F(PostingListTest, GivesBackWhatWentIn) {
    std::mt19937 random(5);
    for (int i = 0; i < 60; ++i) {
        Postings postings;
        std::uint32_t document = 0;
        const auto shift = 8 + random() % 12;
        for (auto left = 1 + random() % 3000; left > 0; --left) {
            document += 1 + static_cast<std::uint32_t>(random() >> 12 >> shift);
            postings.push_back({document, static_cast<std::uint32_t>(random()) >> random() % 32});
        }
        ASSERT_EQ(decoded("a", chunks("a", postings)), postings);
    }
}

}  // namespace
}  // namespace dateline::glass
