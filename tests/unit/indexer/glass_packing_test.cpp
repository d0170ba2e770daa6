#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "indexer/glass/packing.h"
#include "tests/support/bytes.h"

namespace dateline::glass {
namespace {

using Append = void (*)(std::string&, std::uint64_t);

struct NumberCase {
    const char* name;
    Append append;
    std::uint64_t number;
    const char* bytes;
};

void vint(std::string& bytes, std::uint64_t number) {
    append_vint(bytes, number);
}
void uint_last(std::string& bytes, std::uint64_t number) {
    append_uint_last(bytes, number);
}
void sortable(std::string& bytes, std::uint64_t number) {
    append_sortable(bytes, static_cast<std::uint32_t>(number));
}

class PackedNumber : public testing::TestWithParam<NumberCase> {};

TEST_P(PackedNumber, HasTheseBytes) {
    std::string bytes;
    GetParam().append(bytes, GetParam().number);
    EXPECT_EQ(hex(bytes), GetParam().bytes);
}

const NumberCase kNumbers[] = {
    {"VintZero", vint, 0, "00"},
    {"VintOneByte", vint, 127, "7f"},
    {"VintTwoBytes", vint, 128, "80 01"},
    {"Vint300", vint, 300, "ac 02"},
    {"VintThirtyTwoBits", vint, 0xffffffff, "ff ff ff ff 0f"},
    {"VintAllBits", vint, UINT64_MAX, "ff ff ff ff ff ff ff ff ff 01"},
    {"LastZero", uint_last, 0, ""},
    {"Last130", uint_last, 130, "82"},
    {"Last300", uint_last, 300, "2c 01"},
    {"SortableZero", sortable, 0, "00 00"},
    {"SortableOne", sortable, 1, "00 01"},
    {"SortableTwoBytes", sortable, 0x7fff, "7f ff"},
    {"SortableThreeBytes", sortable, 0x8000, "80 80 00"},
    {"Sortable70000", sortable, 70000, "81 11 70"},
    {"SortableThreeBytesMost", sortable, 0x3fffff, "bf ff ff"},
    {"SortableFourBytes", sortable, 0x400000, "c0 40 00 00"},
    {"SortableFourBytesMost", sortable, 0x1fffffff, "df ff ff ff"},
    {"SortableFiveBytes", sortable, 0x20000000, "e0 20 00 00 00"},
    {"SortableMost", sortable, 0xffffffff, "e0 ff ff ff ff"},
};
INSTANTIATE_TEST_SUITE_P(All, PackedNumber, testing::ValuesIn(kNumbers),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PackedSortable, SortsAsTheNumbersDo) {
    std::mt19937 random(1);
    for (int i = 0; i < 100'000; ++i) {
        const auto a = static_cast<std::uint32_t>(random() >> random() % 32);
        const auto b = static_cast<std::uint32_t>(random() >> random() % 32);
        std::string packed_a;
        std::string packed_b;
        append_sortable(packed_a, a);
        append_sortable(packed_b, b);
        ASSERT_EQ(packed_a < packed_b, a < b) << a << ' ' << b;
    }
}

TEST(PackedTerm, EscapesZeros) {
    std::string key;
    append_term(key, std::string_view("a\0b\0", 4));
    EXPECT_EQ(hex(key), "61 00 ff 62 00 ff");
}

// The chunks of a term come behind its first one and before every longer term.
TEST(PackedTerm, SortsAsTheTermsDo) {
    constexpr std::string_view kAlphabet("\0\1a\xff", 4);
    std::mt19937 random(2);
    const auto term = [&] {
        std::string text;
        for (auto left = 1 + random() % 4; left > 0; --left) text += kAlphabet[random() % 4];
        return text;
    };
    const auto key = [](const std::string& text, bool chunk) {
        std::string bytes;
        append_term(bytes, text);
        if (chunk) {
            bytes += '\0';
            append_sortable(bytes, 7);
        }
        return bytes;
    };
    for (int i = 0; i < 100'000; ++i) {
        const std::string a = term();
        const std::string b = term();
        ASSERT_LT(key(a, false), key(a, true));
        if (a >= b) continue;
        ASSERT_LT(key(a, false), key(b, false)) << hex(a) << " | " << hex(b);
        ASSERT_LT(key(a, true), key(b, false)) << hex(a) << " | " << hex(b);
    }
}

}  // namespace
}  // namespace dateline::glass
