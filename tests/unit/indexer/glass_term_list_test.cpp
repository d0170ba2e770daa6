#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

#include "indexer/glass/term_list_code.h"
#include "tests/support/glass_unpack.h"
#include "tests/support/hex.h"

namespace dateline::glass {
namespace {

using Terms = std::map<std::string, std::uint32_t>;  // Term -> wdf.

std::uint64_t length_of(const Terms& terms) {
    std::uint64_t length = 0;
    for (const auto& [term, wdf] : terms) length += wdf;
    return length;
}

std::string encoded(const Terms& terms) {
    TermListCode code;
    code.begin(length_of(terms), terms.size());
    for (const auto& [term, wdf] : terms) code.add(term, wdf);
    return code.tag();
}

Terms decoded(const std::string& tag) {
    Terms terms;
    if (tag.empty()) return terms;
    Unpacker parts(tag);
    const std::uint64_t length = parts.vint();
    const std::uint64_t count = parts.vint();
    std::string term;
    while (!parts.at_end()) {
        std::size_t reuse = terms.empty() ? 0 : parts.byte();
        std::uint64_t wdf = 0;
        bool has_wdf = true;
        if (reuse > term.size()) {
            wdf = reuse / (term.size() + 1) - 1;
            reuse %= term.size() + 1;
            has_wdf = false;
        }
        const std::size_t added = parts.byte();
        term = term.substr(0, reuse) + parts.bytes(added);
        terms[term] = static_cast<std::uint32_t>(has_wdf ? parts.vint() : wdf);
    }
    EXPECT_EQ(terms.size(), count);
    EXPECT_EQ(length_of(terms), length);
    return terms;
}

struct Case {
    const char* name;
    Terms terms;
    const char* tag;
};

class TermListTest : public testing::TestWithParam<Case> {};

TEST_P(TermListTest, Packs) {
    EXPECT_EQ(to_hex(encoded(GetParam().terms)), to_hex(from_hex(GetParam().tag)));
    EXPECT_EQ(decoded(encoded(GetParam().terms)), GetParam().terms);
}

const Case kCases[] = {
    {"NoTerms", {}, ""},
    {"SecondWorkedDocument",
     {{"Qd2", 0}, {"Zfall", 1}, {"Zrate", 4}, {"fall", 1}, {"rates", 4}},
     "0a 05  03 516432 00  08 05 5a66616c6c  1f 04 72617465  0c 04 66616c6c  19 05 7261746573"},
    {"LargestWdfBesideTheLength", {{"a", 0}, {"b", 126}}, "7e 02  01 61 00  fe 01 62"},
    {"SmallestWdfOfItsOwn", {{"a", 0}, {"b", 127}}, "7f 02  01 61 00  00 01 62 7f"},
    {"SharedBytesTipTheScales", {{"a", 0}, {"ab", 126}}, "7e 02  01 61 00  ff 01 62"},
    {"LargeWdfs",
     {{"a", 0xfffffffe}, {"b", 1}},
     "ff ff ff ff 0f 02  01 61 fe ff ff ff 0f  04 01 62"},
    {"ZerosAreNotEscaped", {{std::string(1, '\0'), 1}}, "01 01  01 00 01"},
};
INSTANTIATE_TEST_SUITE_P(All, TermListTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(TermList, TakesTheLongestTerms) {
    const std::string longest(245, 'x');
    const Terms terms{{longest.substr(1) + 'w', 1}, {longest, 0}, {longest.substr(2) + "ww", 300}};
    EXPECT_EQ(decoded(encoded(terms)), terms);
}

TEST(TermList, BeginsAnew) {
    TermListCode code;
    code.begin(5, 1);
    code.add("zebra", 5);
    code.begin(0, 0);
    EXPECT_EQ(code.tag(), "");
    code.begin(1, 1);
    code.add("zoo", 1);
    EXPECT_EQ(to_hex(code.tag()), "01 01 03 7a 6f 6f 01");
}

TEST(TermList, GivesBackWhatWentIn) {
    std::mt19937 random(4);
    constexpr std::string_view kAlphabet{"\0\1a\xff", 4};
    for (int i = 0; i < 1000; ++i) {
        Terms terms;
        for (auto left = random() % 40; left > 0; --left) {
            std::string term(random() % 4 * 40, 'p');
            do term += kAlphabet[random() % kAlphabet.size()];
            while (random() % 4 != 0 && term.size() < 245);
            terms[term] = static_cast<std::uint32_t>(random() % 1'000'000) >> random() % 20;
        }
        ASSERT_EQ(decoded(encoded(terms)), terms);
    }
}

TEST(SlotList, TellsWhatLiesBetween) {
    std::string tag;
    append_slot(tag, 0, 0);
    append_slot(tag, 1, 0);
    EXPECT_EQ(to_hex(tag), "00 00");
    append_slot(tag, 130, 1);
    append_slot(tag, 4294967294, 130);
    EXPECT_EQ(to_hex(tag), "00 00 80 01 fb fe ff ff 0f");
}

}  // namespace
}  // namespace dateline::glass
