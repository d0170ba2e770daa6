#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "indexer/glass/packing.h"
#include "tests/support/glass_unpack.h"
#include "tests/support/hex.h"

namespace dateline::glass {
namespace {

struct Number {
    const char* name;
    std::uint64_t number;
    const char* bytes;
};

constexpr auto kName = [](const auto& test) { return std::string(test.param.name); };

class VintTest : public testing::TestWithParam<Number> {};

TEST_P(VintTest, Packs) {
    std::string bytes;
    append_vint(bytes, GetParam().number);
    EXPECT_EQ(to_hex(bytes), GetParam().bytes);
    EXPECT_EQ(Unpacker(bytes).vint(), GetParam().number);
}

constexpr Number kVints[] = {
    {"Zero", 0, "00"},
    {"LargestOfOneByte", 127, "7f"},
    {"SmallestOfTwoBytes", 128, "80 01"},
    {"ThreeHundred", 300, "ac 02"},
    {"LargestOfTwoBytes", 0x3fff, "ff 7f"},
    {"SmallestOfThreeBytes", 0x4000, "80 80 01"},
    {"LargestOf32Bits", 0xffffffff, "ff ff ff ff 0f"},
    {"SmallestOf33Bits", 0x100000000, "80 80 80 80 10"},
    {"SmallestOf64Bits", std::uint64_t{1} << 63, "80 80 80 80 80 80 80 80 80 01"},
    {"LargestOf64Bits", ~std::uint64_t{0}, "ff ff ff ff ff ff ff ff ff 01"},
};
INSTANTIATE_TEST_SUITE_P(All, VintTest, testing::ValuesIn(kVints), kName);

class UintLastTest : public testing::TestWithParam<Number> {};

TEST_P(UintLastTest, Packs) {
    std::string bytes;
    append_uint_last(bytes, GetParam().number);
    EXPECT_EQ(to_hex(bytes), GetParam().bytes);
}

constexpr Number kUintLasts[] = {
    {"Zero", 0, ""},
    {"One", 1, "01"},
    {"HundredThirty", 130, "82"},
    {"LargestOfOneByte", 255, "ff"},
    {"SmallestOfTwoBytes", 256, "00 01"},
    {"ThreeHundred", 300, "2c 01"},
    {"ZerosAtTheBeginningStay", 0x10000, "00 00 01"},
    {"LargestOf32Bits", 0xffffffff, "ff ff ff ff"},
};
INSTANTIATE_TEST_SUITE_P(All, UintLastTest, testing::ValuesIn(kUintLasts), kName);

std::string sortable(std::uint32_t number) {
    std::string bytes;
    append_sortable(bytes, number);
    return bytes;
}

class SortableTest : public testing::TestWithParam<Number> {};

TEST_P(SortableTest, Packs) {
    const std::string bytes = sortable(static_cast<std::uint32_t>(GetParam().number));
    EXPECT_EQ(to_hex(bytes), GetParam().bytes);
    EXPECT_EQ(Unpacker(bytes).sortable(), GetParam().number);
}

constexpr Number kSortables[] = {
    {"Zero", 0, "00 00"},
    {"One", 1, "00 01"},
    {"LargestOfTwoBytes", 32767, "7f ff"},
    {"SmallestOfThreeBytes", 32768, "80 80 00"},
    {"SeventyThousand", 70000, "81 11 70"},
    {"LargestOfThreeBytes", 0x3fffff, "bf ff ff"},
    {"SmallestOfFourBytes", 0x400000, "c0 40 00 00"},
    {"LargestOfFourBytes", 0x1fffffff, "df ff ff ff"},
    {"SmallestOfFiveBytes", 0x20000000, "e0 20 00 00 00"},
    {"LargestOf32Bits", 0xffffffff, "e0 ff ff ff ff"},
};
INSTANTIATE_TEST_SUITE_P(All, SortableTest, testing::ValuesIn(kSortables), kName);

TEST(Sortable, BytesAreOrderedAsTheNumbersAre) {
    std::mt19937 random(1);
    const auto number = [&random] { return static_cast<std::uint32_t>(random() >> random() % 32); };
    for (int i = 0; i < 20000; ++i) {
        const std::uint32_t a = number();
        const std::uint32_t b = i % 2 == 0 ? number() : a + 1;
        ASSERT_EQ(sortable(a) < sortable(b), a < b) << a << ' ' << b;
        ASSERT_EQ(Unpacker(sortable(a)).sortable(), a);
    }
}

TEST(Vstr, HasItsLengthInFront) {
    std::string bytes;
    append_vstr(bytes, "");
    append_vstr(bytes, {"a\0b", 3});
    append_vstr(bytes, std::string(300, 'x'));
    EXPECT_EQ(to_hex(bytes.substr(0, 8)), "00 03 61 00 62 ac 02 78");
    EXPECT_EQ(bytes.size(), 307U);
}

std::string term_key(const std::string& term) {
    std::string key;
    append_term(key, term);
    return key;
}

TEST(TermInAKey, EscapesEachZero) {
    EXPECT_EQ(to_hex(term_key("")), "");
    EXPECT_EQ(to_hex(term_key("rates")), "72 61 74 65 73");
    EXPECT_EQ(to_hex(term_key(from_hex("00"))), "00 ff");
    EXPECT_EQ(to_hex(term_key(from_hex("61 00 00 62 ff"))), "61 00 ff 00 ff 62 ff");
}

// Every term of up to four of these bytes: its key, the keys that go on from it, then the next.
TEST(TermInAKey, KeysAreOrderedAsTheTermsAre) {
    std::vector<std::string> terms{""};
    for (std::size_t i = 0; terms[i].size() < 4; ++i) {
        for (const char c : {'\0', '\1', 'a', '\xff'}) terms.push_back(terms[i] + c);
    }
    std::ranges::sort(terms);
    std::string last;
    for (auto term = terms.begin() + 1; term != terms.end(); ++term) {
        std::vector<std::string> keys{term_key(*term)};
        for (const std::uint32_t document : {1U, 255U, 40000U, 0xffffffffU}) {
            keys.push_back(keys.front() + '\0' + sortable(document));
        }
        for (const std::string& key : keys) {
            ASSERT_LT(to_hex(last), to_hex(key));
            last = key;
        }
    }
    EXPECT_EQ(terms.size(), 341U);
}

}  // namespace
}  // namespace dateline::glass
