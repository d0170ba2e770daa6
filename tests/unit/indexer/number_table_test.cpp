#include "indexer/document/number_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

// Words with their numbers, as an owner of a table keeps them.
struct Words {
    NumberTable table;
    std::vector<std::string> words;
    std::uint32_t comparisons = 0;

    std::uint32_t number(const std::string& word, std::uint32_t hash) {
        const std::uint32_t found = table.find_or_add(hash, [&](std::uint32_t number) {
            ++comparisons;
            return words.at(number) == word;
        });
        if (found == words.size()) words.push_back(word);
        return found;
    }
    void clear() {
        table.clear();
        words.clear();
    }
};

TEST(NumberTable, CountsFromZeroAndFindsAgain) {
    Words words;
    EXPECT_EQ(words.number("rain", 7), 0U);
    EXPECT_EQ(words.number("hail", 9), 1U);
    EXPECT_EQ(words.number("rain", 7), 0U);
    EXPECT_EQ(words.number("", 0), 2U);
    EXPECT_EQ(words.number("", 0), 2U);
    EXPECT_EQ(words.table.size(), 3U);
}

TEST(NumberTable, TellsApartWhatHasTheSameHash) {
    Words words;
    constexpr std::uint32_t kWords = 3000;
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t i = 0; i < kWords; ++i) {
            EXPECT_EQ(words.number(std::to_string(i), UINT32_MAX), i);
        }
    }
}

TEST(NumberTable, ComparesOnlyWhatHasTheSameHash) {
    Words words;
    words.number("rain", 1);
    words.number("hail", 1 + (1U << 20U));  // The same place, another hash.
    EXPECT_EQ(words.comparisons, 0U);
    words.number("hail", 1 + (1U << 20U));
    EXPECT_EQ(words.comparisons, 1U);
}

TEST(NumberTable, GrowsAndKeepsItsNumbers) {
    Words words;
    constexpr std::uint32_t kWords = 100'000;
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t i = 0; i < kWords; ++i) {
            ASSERT_EQ(words.number(std::to_string(i), i * 2654435761U), i);
        }
    }
    EXPECT_EQ(words.table.size(), kWords);
}

TEST(NumberTable, KnowsNothingOfWhatWasBeforeItWasCleared) {
    Words words;
    for (std::uint32_t use = 0; use < 10'000; ++use) {
        const std::uint32_t count = use % 7 == 0 ? 900 : 3;  // Some grow it.
        for (std::uint32_t i = 0; i < count; ++i) {
            ASSERT_EQ(words.number(std::to_string(i), i + use % 3), i);
        }
        words.clear();
        EXPECT_EQ(words.table.size(), 0U);
    }
}

}  // namespace
}  // namespace dateline
