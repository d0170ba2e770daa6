// Query texts in whatever form they are typed, and where their pieces stood.
#include "searcher/query/typed_query.h"

#include <gtest/gtest.h>

#include "searcher/query/reading.h"

namespace dateline {
namespace {

struct Case {
    std::string name;
    std::string typed;
    std::string text;
};

class TypedQueryTest : public testing::TestWithParam<Case> {};

TEST_P(TypedQueryTest, IsReadAs) {
    const TypedQuery query(GetParam().typed);
    EXPECT_EQ(query.text(), GetParam().text);
    const Span all{0, query.text().size()};
    EXPECT_EQ(query.typed_span(all), (Span{0, GetParam().typed.size()}));
}

const Case kCases[] = {
    {"Nothing", "", ""},
    {"Ascii", "oil price", "oil price"},
    {"Composed", "Köln", "Köln"},
    {"AccentApart", "Ko\u0308ln", "Köln"},
    {"KoreanApart", "\u1109\u1165\u110B\u116E\u11AF", "서울"},
    {"MarksAlone", "\u0308\u0308", "\u0308\u0308"},
    {"OldTerminal", "caf\xE9 noir", "café noir"},
    {"OldTerminalInCapitals", "\xC9TAT", "ÉTAT"},
    {"OldTerminalWithQuotes", "\x93oil price\x94", "“oil price”"},
};
INSTANTIATE_TEST_SUITE_P(All, TypedQueryTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

struct Refusal {
    std::string name;
    std::string typed;
    std::size_t place;
};

class NoTextTest : public testing::TestWithParam<Refusal> {};

TEST_P(NoTextTest, IsRefusedAtItsPlace) {
    for (const Reading reading : {Reading::Strict, Reading::Lenient, Reading::Plain}) {
        try {
            read_query(GetParam().typed, reading, {});
            ADD_FAILURE() << "was read";
        } catch (const QueryError& error) {
            EXPECT_EQ(error.where(), (Span{GetParam().place, GetParam().place + 1}));
        }
    }
}

const Refusal kRefusals[] = {
    {"BytesAlone", "oil \xFF\xFE", 4},
    {"CutCharacter", "caf\xC3", 3},
    {"CutCharacterOfThree", "oil \xE5\x8C", 4},
    {"AmongCharacters", "Köln caf\xE9", 9},
    {"MeansNothing", "oil\x81", 3},
    {"Surrogate", "a \xED\xA0\x80", 2},
};
INSTANTIATE_TEST_SUITE_P(All, NoTextTest, testing::ValuesIn(kRefusals),
                         [](const auto& test) { return test.param.name; });

TEST(TypedQuery, PlacesAreThoseOfWhatWasTyped) {
    const ReadQuery read = read_query("Ko\u0308ln Du\u0308ren", Reading::Strict, {});
    ASSERT_EQ(read.tree.children.size(), 2U);
    EXPECT_EQ(read.tree.children[0].text, "Köln");
    EXPECT_EQ(read.tree.children[0].span, (Span{0, 6}));
    EXPECT_EQ(read.tree.children[1].span, (Span{7, 14}));
}

TEST(TypedQuery, ErrorsStandWhereTheyWereTyped) {
    try {
        read_query("Ko\u0308ln AND (Du\u0308ren", Reading::Strict, {});
        FAIL() << "was read";
    } catch (const QueryError& error) {
        EXPECT_EQ(error.where().begin, 11U);
    }
}

TEST(TypedQuery, ManyMarksTakeNoLongerThanTheirNumber) {
    std::string typed = "a";
    for (int i = 0; i < 200'000; ++i) typed += i % 2 == 0 ? "\u0301" : "\u0316";
    EXPECT_GE(TypedQuery(typed).text().size(), typed.size());
}

}  // namespace
}  // namespace dateline
