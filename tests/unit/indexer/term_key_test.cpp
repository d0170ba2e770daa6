#include "indexer/document/term_key.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

std::string bytes_of(TermKey key) {
    std::string bytes(kTermKeyBytes, '?');
    write_key(key, bytes.data());
    return bytes;
}

std::string padded(std::string text) {
    text.resize(kTermKeyBytes);
    return text;
}

TEST(TermKey, IsTheFirstSixteenBytes) {
    const std::string text = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string begin = text.substr(0, size);
        EXPECT_EQ(bytes_of(term_key(begin)), padded(begin)) << size;
    }
    EXPECT_EQ(term_key(std::string_view()), TermKey{0});
}

TEST(TermKey, OrdersAsTermsAreOrdered) {
    const std::string letters(
        "\0\x01"
        "az\x7F\x80\xFF",
        7);
    std::mt19937 random(1);
    const auto word = [&] {
        std::string text;
        for (auto left = random() % 20; left > 0; --left)
            text += letters[random() % letters.size()];
        return text;
    };
    for (int round = 0; round < 50'000; ++round) {
        const std::string one = word();
        const std::string other = round % 2 == 0 ? word() : one.substr(0, one.size() / 2) + word();
        if (term_key(one) < term_key(other)) {
            ASSERT_LT(one, other);
        } else if (term_key(one) == term_key(other)) {
            ASSERT_EQ(padded(one), padded(other));
        }
    }
}

TEST(TermPrefix, StandsBeforeTheWord) {
    for (const std::string prefix : {"", "Z", "ZXLEDE", "FIFTEEN_LETTERS"}) {
        EXPECT_EQ(TermPrefix(prefix).text(), prefix);
        for (const std::string word : {"", "rain", "investing", "donaudampfschifffahrt"}) {
            EXPECT_EQ(TermPrefix(prefix).before(term_key(word)), term_key(prefix + word));
        }
    }
}

}  // namespace
}  // namespace dateline
