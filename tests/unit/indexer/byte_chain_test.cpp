#include "indexer/inversion/byte_chain.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

std::string bytes_of(const ByteChain& chain) {
    std::string bytes;
    chain.visit([&bytes](std::string_view piece) { bytes += piece; });
    return bytes;
}

std::string some_bytes(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7 + i / 256);
    return bytes;
}

// The links have 12, 36, 84, 180, ... bytes: borders at 12, 48, 132, 312, 684, 1440, 2964, 6024.
class ByteChainTest : public testing::TestWithParam<std::size_t> {};

TEST_P(ByteChainTest, HasTheBytesThatWentIn) {
    const std::string bytes = some_bytes(GetParam());
    Arena arena;
    for (const std::size_t step : {std::size_t{1}, std::size_t{5}, bytes.size() + 1}) {
        ByteChain chain;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            chain.append(arena, std::string_view(bytes).substr(at, step));
        }
        EXPECT_EQ(chain.size(), bytes.size());
        EXPECT_EQ(bytes_of(chain), bytes) << "in pieces of " << step;
    }
}

INSTANTIATE_TEST_SUITE_P(Lengths, ByteChainTest,
                         testing::Values(0, 1, 11, 12, 13, 47, 48, 49, 132, 133, 6024, 6025, 10108,
                                         10109, 100'000));

TEST(ByteChain, TakesNothing) {
    Arena arena;
    ByteChain chain;
    chain.append(arena, "");
    EXPECT_EQ(chain.size(), 0U);
    EXPECT_EQ(bytes_of(chain), "");
    EXPECT_EQ(arena.bytes(), 0U);
}

TEST(ByteChain, ManyGrowSideBySide) {
    std::mt19937 random(8);
    Arena arena;
    std::vector<ByteChain> chains(500);
    std::vector<std::string> expected(chains.size());
    for (int i = 0; i < 50'000; ++i) {
        const std::size_t which = random() % (1 + random() % chains.size());
        const std::string bytes(random() % 20, static_cast<char>(random()));
        chains[which].append(arena, bytes);
        expected[which] += bytes;
    }
    for (std::size_t i = 0; i < chains.size(); ++i) ASSERT_EQ(bytes_of(chains[i]), expected[i]);
}

TEST(ByteChain, StaysWhereItIsWhenItsOwnerMoves) {
    Arena arena;
    std::vector<ByteChain> chains(1);
    chains[0].append(arena, some_bytes(100));
    chains.resize(1000);
    chains[0].append(arena, "more");
    EXPECT_EQ(bytes_of(chains[0]), some_bytes(100) + "more");
}

}  // namespace
}  // namespace dateline
