#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "tests/fuzz/query_fuzz.h"

namespace dateline {
namespace {

using namespace std::string_literals;

std::string fuzzed(std::string_view text) {
    return fuzz_query({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

struct Seed {
    std::string name;
    std::string text;
};

class QueryFuzzSeed : public testing::TestWithParam<Seed> {};

TEST_P(QueryFuzzSeed, Holds) {
    EXPECT_EQ(fuzzed(GetParam().text), "");
}

const Seed kSeeds[] = {
    {"Nothing", ""},
    {"ZeroBytes", "\0\0"s},
    {"Everything", "a \"b c\" AND (d OR NOT headline:(e -f)) date:2024-02..2024-03 words:5.. +g"},
    {"Proximity", "(a* OR \"b c\"^2) near/5 d~2^0.5 W/s ATLEAST3(hlead:(e PRE/2 f))^3"},
    {"ManyNears",
     [] {
         std::string text = "a";
         for (int i = 0; i < 1'500; ++i) text += " NEAR a";
         return text;
     }()},
    {"AlmostAnOperator", "W/a~ near/b~2 W/c5 a^1^1 e^2"},
    {"SignsOfSigns", "a(+(+)b) -(-) +(--c)"},
    {"Quotes", "“a” „b“ «c» ”d”"},
    {"OpenQuote", "a \"b"},
    {"OpenBrackets", std::string(5000, '(')},
    {"DeepBrackets", std::string(990, '(') + "a" + std::string(990, ')')},
    {"ManyWords",
     [] {
         std::string text;
         for (int i = 0; i < 20'000; ++i) text += "a ";
         return text;
     }()},
    {"LongWord", std::string(1024 * 1024, 'a')},
    {"TooLong", std::string(1024 * 1024 + 1, 'a')},
    {"ManyHyphens", std::string(100'000, '-')},
    {"ManyColons", std::string(9'000, ':')},
    {"InvalidBytes", "\xFF\xFE\xC0\x80\xED\xA0\x80\xF4\x90\x80\x80"},
    {"Controls", "\x1B[31m\x07\x7F\xC2\x9B"},
    {"SomeIdeographs", "北京 OR headline:東京タワー"},
    {"DatesInWords", "date:7d since:2024-W05 until:\"last week\" after:2024-q1 date:1m..yesterday"},
    {"LastDays", "date:9999-12-31 date:0001-01-01"},
    {"LargestNumber", "words:18446744073709551615"},
    {"FieldOfAField", "headline:source:x id:a:b"},
};
INSTANTIATE_TEST_SUITE_P(All, QueryFuzzSeed, testing::ValuesIn(kSeeds),
                         [](const auto& test) { return test.param.name; });

constexpr std::array<std::string_view, 62> kPieces{
    " NEAR/5 ", " W/s ",      " pre/3 ", " ADJ ",  "ATLEAST2(", "~2",         "^2",     "^0.5",
    "a*",       "*b",         "c?d",     "hlead:", "any:",      " W/0 ",      "^1001",  " near/x ",
    " ",        " ",          " ",       "a",      "b",         "rain",       "U.S.",   "北京",
    "é",        "\"",         "\"",      "“",      "”",         "„",          "«",      "»",
    "(",        "(",          ")",       ")",      "+",         "-",          "-",      " AND ",
    " OR ",     " NOT ",      "NEAR/5",  "*",      "?",         "~",          "^",      ":",
    "..",       "&",          "'",       ".",      "date:",     "after:2020", "words:", "headline:",
    "source:",  "2024-02-29", "17",      "\xFF",   "\xE2\x80",  "\n"};

TEST(QueryFuzz, HoldsForTwentyThousandTextsOfQuerySigns) {
    std::mt19937 random(20240301);  // The same texts on every machine: no distribution is used.
    int failures = 0;
    for (int i = 0; i < 20'000 && failures < 10; ++i) {
        std::string text;
        const auto count = 1 + random() % 24;
        for (unsigned n = 0; n < count; ++n) text += kPieces[random() % kPieces.size()];
        const std::string wrong = fuzzed(text);
        if (wrong.empty()) continue;
        ADD_FAILURE() << wrong;
        ++failures;
    }
}

}  // namespace
}  // namespace dateline
