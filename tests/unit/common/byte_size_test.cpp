#include "common/byte_size.h"

#include <gtest/gtest.h>

#include <limits>

namespace dateline {
namespace {

constexpr std::uint64_t kKilo = 1024;
constexpr std::uint64_t kMega = 1024 * kKilo;
constexpr std::uint64_t kGiga = 1024 * kMega;
constexpr std::uint64_t kTera = 1024 * kGiga;
constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

const auto name_of = [](const auto& test) { return test.param.name; };

struct SizeCase {
    std::string name;
    std::string text;
    std::optional<std::uint64_t> bytes;
};

class ParseByteSizeTest : public testing::TestWithParam<SizeCase> {};

TEST_P(ParseByteSizeTest, Gives) {
    EXPECT_EQ(parse_byte_size(GetParam().text), GetParam().bytes);
}

const SizeCase kSizes[] = {
    {"Zero", "0", 0},
    {"Plain", "800000", 800000},
    {"PlainBytes", "100B", 100},
    {"PlainBytesLower", "100b", 100},
    {"Kilo", "64k", 64 * kKilo},
    {"KiloUpper", "64K", 64 * kKilo},
    {"Mega", "256M", 256 * kMega},
    {"MegaB", "256MB", 256 * kMega},
    {"MegaLower", "256mb", 256 * kMega},
    {"Giga", "2G", 2 * kGiga},
    {"GigaIB", "2GiB", 2 * kGiga},
    {"Tera", "1T", kTera},
    {"TeraIBLower", "1tib", kTera},
    {"Half", "1.5G", kGiga + kGiga / 2},
    {"ThreeQuarters", "0.75k", 768},
    {"Tenth", "1.1G", kGiga + 107374182},
    {"ManyDecimals", "1.50000000000000000000000001M", kMega + kMega / 2},
    {"LeadingZeros", "007k", 7 * kKilo},
    {"Most", "18446744073709551615", kMost},
    {"MostExa", "15E", 15 * 1024 * 1024 * kTera},
    {"MoreExa", "15.5E", 31 * 512 * 1024 * kTera},
    {"MoreExaStill", "15.999999999E", 18446744072556630144U},

    {"OneTooMany", "18446744073709551616", std::nullopt},
    {"TooManyExa", "16E", std::nullopt},
    {"TooManyTera", "99999999T", std::nullopt},
    {"TooManyDigits", "99999999999999999999999", std::nullopt},
    {"Empty", "", std::nullopt},
    {"Negative", "-5", std::nullopt},
    {"NegativeMega", "-5M", std::nullopt},
    {"Plus", "+5M", std::nullopt},
    {"NoNumber", "M", std::nullopt},
    {"NoNumberPoint", ".5G", std::nullopt},
    {"NoDecimals", "1.G", std::nullopt},
    {"TwoPoints", "1.5.5G", std::nullopt},
    {"PointsFarApart", "1.5000000000.5G", std::nullopt},
    {"PartOfAByte", "1.5", std::nullopt},
    {"PartOfAByteB", "1.5B", std::nullopt},
    {"UnknownUnit", "5X", std::nullopt},
    {"BinaryWithoutUnit", "5iB", std::nullopt},
    {"HalfAnEnding", "5Mi", std::nullopt},
    {"Behind", "5Mx", std::nullopt},
    {"TwoUnits", "5MM", std::nullopt},
    {"BlankBefore", " 5M", std::nullopt},
    {"BlankBehind", "5M ", std::nullopt},
    {"Hexadecimal", "0x10", std::nullopt},
    {"Exponent", "1e5", std::nullopt},
    {"Words", "lots", std::nullopt},
};
INSTANTIATE_TEST_SUITE_P(All, ParseByteSizeTest, testing::ValuesIn(kSizes), name_of);

struct TextCase {
    std::string name;
    std::uint64_t bytes;
    std::string text;
};

class ByteSizeTextTest : public testing::TestWithParam<TextCase> {};

TEST_P(ByteSizeTextTest, Is) {
    EXPECT_EQ(byte_size_text(GetParam().bytes), GetParam().text);
}

const TextCase kTexts[] = {
    {"Nothing", 0, "0 bytes"},
    {"One", 1, "1 byte"},
    {"Some", 873, "873 bytes"},
    {"LastBytes", 1023, "1,023 bytes"},
    {"Kilo", 1024, "1 KB"},
    {"KiloAndAHalf", 1536, "1.5 KB"},
    {"LastWithADecimal", 9 * kKilo + 900, "9.9 KB"},
    {"RoundedToTen", 10 * kKilo - 10, "10 KB"},
    {"LastKilo", 1023 * kKilo + 400, "1023 KB"},
    {"NoFourDigits", 1024 * kKilo - 10, "1 MB"},
    {"Mega", kMega + 3 * kMega / 10, "1.3 MB"},
    {"NoDecimals", 13 * kMega + 4 * kMega / 10, "13 MB"},
    {"Giga", 24 * kGiga, "24 GB"},
    {"Tera", 2 * kTera, "2 TB"},
    {"Peta", 1024 * kTera, "1 PB"},
    {"All", kMost, "16 EB"},
};
INSTANTIATE_TEST_SUITE_P(All, ByteSizeTextTest, testing::ValuesIn(kTexts), name_of);

struct ShareCase {
    std::string name;
    std::uint64_t done;
    std::optional<std::uint64_t> total;
    std::string text;
};

class ByteShareTextTest : public testing::TestWithParam<ShareCase> {};

TEST_P(ByteShareTextTest, Is) {
    EXPECT_EQ(byte_share_text(GetParam().done, GetParam().total), GetParam().text);
}

const ShareCase kShares[] = {
    {"SameUnit", 102 * kMega / 10, 235 * kMega / 10, "10.2 of 23.5 MB"},
    {"OtherUnit", 612 * kMega, 14 * kGiga / 10, "612 MB of 1.4 GB"},
    {"Bytes", 10, 873, "10 of 873 bytes"},
    {"Beginning", 0, 24 * kGiga, "0 bytes of 24.0 GB"},
    {"StaysAsLong", 10 * kMega, 24 * kMega, "10.0 of 24.0 MB"},
    {"NoTotal", 102 * kMega / 10, std::nullopt, "10.2 MB"},
    {"NoTotalNothing", 0, std::nullopt, "0 bytes"},
};
INSTANTIATE_TEST_SUITE_P(All, ByteShareTextTest, testing::ValuesIn(kShares), name_of);

}  // namespace
}  // namespace dateline
