#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <set>
#include <vector>

#include "indexer/glass/position_code.h"
#include "tests/support/glass_unpack.h"
#include "tests/support/hex.h"

namespace dateline::glass {
namespace {

using Places = std::vector<std::uint32_t>;

// The bit strings of the format, read from the low bit of each byte upwards.
class BitReader {
  public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    // A number below `bound`.
    std::uint64_t number(std::uint64_t bound) {
        const auto width = static_cast<unsigned>(std::bit_width(bound - 1));
        if (width == 0) return 0;
        const std::uint64_t spare = (std::uint64_t{1} << width) - bound;
        const std::uint64_t short_from = (bound - spare) / 2;
        std::uint64_t found = 0;
        for (unsigned i = 0; i + 1 < width; ++i) found |= bit() << i;
        if (spare == 0) return found | bit() << (width - 1);
        if (found < short_from && bit() == 1) found += short_from + spare;
        return found;
    }

    // What is left are zero bits, less than a byte of them.
    bool at_end() const { return (at_ + 7) / 8 == bytes_.size(); }

  private:
    std::uint64_t bit() {
        const auto byte = static_cast<unsigned char>(bytes_.at(at_ / 8));
        return byte >> (at_++ % 8) & 1;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

void read_between(BitReader& bits, Places& places, std::size_t from, std::size_t to) {
    if (from + 1 >= to) return;
    const std::size_t middle = from + (to - from) / 2;
    const std::uint64_t open = std::uint64_t{places[to]} - places[from] - (to - from) + 1;
    places[middle] = static_cast<std::uint32_t>(places[from] + (middle - from) + bits.number(open));
    read_between(bits, places, from, middle);
    read_between(bits, places, middle, to);
}

Places decoded(const std::string& tag) {
    Unpacker parts(tag);
    const std::uint64_t last = parts.vint();
    if (parts.at_end()) return {static_cast<std::uint32_t>(last)};
    BitReader bits(parts.rest());
    const std::uint64_t first = bits.number(last);
    Places places(bits.number(last - first) + 2);
    places.front() = static_cast<std::uint32_t>(first);
    places.back() = static_cast<std::uint32_t>(last);
    read_between(bits, places, 0, places.size() - 1);
    EXPECT_TRUE(bits.at_end()) << "bytes are left";
    return places;
}

std::string encoded(const Places& places) {
    std::string tag;
    append_positions(tag, places);
    return tag;
}

struct Case {
    const char* name;
    Places places;
    const char* tag;
};

class PositionCodeTest : public testing::TestWithParam<Case> {};

TEST_P(PositionCodeTest, Packs) {
    EXPECT_EQ(to_hex(encoded(GetParam().places)), GetParam().tag);
}

const Case kCases[] = {
    {"One", {103}, "67"},
    {"OneAtZero", {0}, "00"},
    {"OneAtTheEnd", {0xffffffff}, "ff ff ff ff 0f"},
    {"Two", {1, 105}, "69 01 00"},
    {"Three", {3, 107, 108}, "6c 83 c0 19"},
    // What the format cannot tell from one at place 1; places of articles count from 1.
    {"TheFirstTwo", {0, 1}, "01"},
    {"RunWithNothingOpenBetween", {0, 1, 2, 3, 4}, "04 0c"},
    {"TheWholeRange", {0, 0xffffffff}, "ff ff ff ff 0f 00 00 00 00 00 00 00 00"},
};
INSTANTIATE_TEST_SUITE_P(All, PositionCodeTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PositionCode, AppendsToWhatIsThere) {
    std::string tag = "x";
    append_positions(tag, Places{103});
    EXPECT_EQ(tag, "xg");
}

TEST(PositionCode, DenseRunsTakeNoBitsButTheirEnds) {
    Places places(200'000);
    for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = 1000 + i;
    const std::string tag = encoded(places);
    EXPECT_LT(tag.size(), 9U);
    EXPECT_EQ(decoded(tag), places);
}

TEST(PositionCode, CodesVeryMany) {
    std::mt19937 random(2);
    Places places(200'000);
    std::uint32_t place = 0;
    for (std::uint32_t& each : places)
        each = place += 1 + static_cast<std::uint32_t>(random() % 20'000);
    EXPECT_EQ(decoded(encoded(places)), places);
}

TEST(PositionCode, GivesBackWhatWentIn) {
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        std::set<std::uint32_t> places;
        const auto shift = random() % 32;
        for (auto left = 1 + random() % 60; left > 0; --left) {
            places.insert(static_cast<std::uint32_t>(random() >> shift));
        }
        if (i % 10 == 0) places.insert({0, 0xffffffff, 0xfffffffe});
        const Places list(places.begin(), places.end());
        if (list == Places{0, 1}) continue;
        ASSERT_EQ(decoded(encoded(list)), list);
    }
}

}  // namespace
}  // namespace dateline::glass
