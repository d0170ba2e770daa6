#include <gtest/gtest.h>

#include <random>

#include "indexer/glass/deflater.h"
#include "tests/support/inflate.h"

namespace dateline::glass {
namespace {

std::string noise(std::size_t size) {
    std::mt19937 random(6);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

struct Case {
    const char* name;
    std::string tag;
    Tag kind;
};

class DeflaterTest : public testing::TestWithParam<Case> {};

TEST_P(DeflaterTest, PacksWhatGetsShorter) {
    Deflater deflater;
    const std::string& tag = GetParam().tag;
    const PackedTag packed = deflater.pack(tag);
    ASSERT_EQ(packed.kind, GetParam().kind);
    if (packed.kind == Tag::Plain) {
        EXPECT_EQ(packed.bytes, tag);
    } else {
        EXPECT_LT(packed.bytes.size(), tag.size());
        EXPECT_EQ(inflated(packed.bytes, tag.size()), tag);
    }
}

const Case kCases[] = {
    {"Empty", "", Tag::Plain},
    {"Short", std::string(18, 'a'), Tag::Plain},
    {"ASentence", "Rates rise, rates fall, rates rise, rates fall, rates rise, rates fall.",
     Tag::Compressed},
    {"Noise", noise(19), Tag::Plain},
    {"MuchNoise", noise(100'000), Tag::Plain},
    {"Long", std::string(1'000'000, 'a') + noise(1000), Tag::Compressed},
};
INSTANTIATE_TEST_SUITE_P(All, DeflaterTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Deflater, PacksOneAfterTheOther) {
    Deflater deflater;
    for (const std::size_t size : {100U, 100'000U, 80U, 200'000U, 70U}) {
        std::string tag = noise(size);
        for (char& byte : tag) byte &= 3;  // A quarter is left of it.
        ASSERT_EQ(inflated(deflater.pack(tag).bytes, size), tag);
    }
}

}  // namespace
}  // namespace dateline::glass
