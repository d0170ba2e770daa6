#include "indexer/document/key_sort.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace dateline {
namespace {

using namespace std::string_literals;

constexpr unsigned kBelow = 32;

// Sorts texts by their first twelve bytes and, where these are the same, by the whole.
std::vector<std::string> sorted(const std::vector<std::string>& texts) {
    std::vector<TermKey> keys;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        keys.push_back(term_key(texts[i]) >> kBelow << kBelow | i);
    }
    const auto text = [&](TermKey key) { return texts[static_cast<std::uint32_t>(key)]; };
    const auto less = [&](TermKey a, TermKey b) {
        return a >> kBelow != b >> kBelow ? a < b : text(a) < text(b);
    };
    std::vector<TermKey> spare;
    KeySort(kBelow, spare, less).sort(keys);
    std::vector<std::string> result;
    for (const TermKey key : keys) result.push_back(text(key));
    return result;
}

void expect_sorted(const std::vector<std::string>& texts) {
    std::vector<std::string> expected = texts;
    std::ranges::sort(expected);
    ASSERT_EQ(sorted(texts), expected);
}

std::string word(std::mt19937& random, const std::string& letters, std::size_t longest) {
    std::string text;
    for (auto left = random() % (longest + 1); left > 0; --left) {
        text += letters[random() % letters.size()];
    }
    return text;
}

TEST(KeySort, SortsNothingAndLittle) {
    expect_sorted({});
    expect_sorted({"rain"});
    expect_sorted({"rain", "hail", "", "rain and hail"});
}

TEST(KeySort, SortsWordsOfAnyKind) {
    std::mt19937 random(1);
    const std::string all = "\0\x01 19AZaeinz\x7F\x80\xC3\xE4\xFF"s;
    for (const std::string& letters : {std::string("ab"), std::string("aeinrst"), all}) {
        for (const std::size_t count : {10U, 30U, 200U, 3000U}) {
            std::vector<std::string> texts;
            for (std::size_t i = 0; i < count; ++i) texts.push_back(word(random, letters, 20));
            expect_sorted(texts);
        }
    }
}

TEST(KeySort, SortsWhatDiffersLateOrNotAtAll) {
    std::mt19937 random(1);
    for (std::size_t same = 0; same < 20; ++same) {
        std::vector<std::string> texts;
        for (int i = 0; i < 300; ++i) {
            texts.push_back(std::string(same, 'x') + word(random, "qrst", 3));
        }
        expect_sorted(texts);
    }
}

}  // namespace
}  // namespace dateline
