// The small rooms of the query: the nearest name, what is refused by name, the message of an error.
#include <gtest/gtest.h>

#include <algorithm>

#include "searcher/query/nearest_name.h"
#include "searcher/query/unsupported.h"
#include "searcher/query_message.h"

namespace dateline {
namespace {

struct NameCase {
    std::string name;
    std::string typed;
    std::string nearest;
};

class NearestNameTest : public testing::TestWithParam<NameCase> {};

TEST_P(NearestNameTest, Is) {
    EXPECT_EQ(nearest_field_name(GetParam().typed), GetParam().nearest);
}

const NameCase kNames[] = {
    {"Itself", "source", "source"},
    {"Capitals", "Source", "source"},
    {"LetterLeftOut", "sorce", "source"},
    {"LetterTooMany", "headlines", "headline"},
    {"LetterChanged", "plase", "place"},
    {"LettersSwapped", "kidn", "kind"},
    {"LikeAnAlias", "bylin", "byline"},
    {"OtherLanguage", "titel", "title"},
    {"Language", "language", "lang"},
    {"From", "sinse", "since"},
    {"Till", "untill", "until"},
    {"VeryLong", "headline" + std::string(100'000, 'x'), "headline"},
};
INSTANTIATE_TEST_SUITE_P(All, NearestNameTest, testing::ValuesIn(kNames),
                         [](const auto& test) { return test.param.name; });

struct WordCase {
    std::string name;
    std::string word;
    std::string sign;  // Empty: taken.
};

class UnsupportedTest : public testing::TestWithParam<WordCase> {};

TEST_P(UnsupportedTest, IsRefusedByName) {
    const Span span{3, 9};
    try {
        refuse_unsupported(GetParam().word, span);
        EXPECT_EQ(GetParam().sign, "");
    } catch (const QueryError& error) {
        EXPECT_EQ(error.what(), GetParam().sign + " are not understood; in quotes, \"" +
                                    GetParam().word + "\" is searched as it stands");
        EXPECT_EQ(error.where(), span);
    }
}

const WordCase kWords[] = {
    {"PlainWord", "rain", ""},
    {"Empty", "", ""},
    {"StarBehind", "econom*", "wildcards"},
    {"StarBefore", "*cracy", "wildcards"},
    {"StarInside", "col*r", "wildcards"},
    {"StarBehindAnAccent", "été*", "wildcards"},
    {"StarAlone", "*", ""},
    {"StarsAlone", "***", ""},
    {"QuestionInside", "organi?ation", "wildcards"},
    {"QuestionBefore", "?rain", "wildcards"},
    {"QuestionBehind", "who?", ""},
    {"QuestionsBehind", "what??", ""},
    {"Fuzzy", "rain~", "fuzzy words"},
    {"FuzzyWithADistance", "rain~2", "fuzzy words"},
    {"FuzzyWithAShare", "rain~0.8", "fuzzy words"},
    {"TildeAlone", "~", ""},
    {"TildeBefore", "~500", ""},
    {"TildeInside", "a~b", ""},
    {"Weight", "rain^2", "weights"},
    {"WeightWithoutANumber", "rain^", "weights"},
    {"CaretAlone", "^", ""},
    {"Near", "NEAR/5", "proximity operators"},
    {"NearAlone", "NEAR", "proximity operators"},
    {"AdjacentAlone", "ADJ", "proximity operators"},
    {"Adjacent", "ADJ/3", "proximity operators"},
    {"Before", "PRE/3", "proximity operators"},
    {"Within", "W/5", "proximity operators"},
    {"SameParagraph", "W/p", "proximity operators"},
    {"NearInSmallLetters", "near/5", ""},
    {"WordWithASlash", "and/or", ""},
    {"SlashWithoutANumber", "NEAR/", ""},
    {"SlashWithALetter", "W/x", ""},
    {"UnitedPress", "W/O", ""},
};
INSTANTIATE_TEST_SUITE_P(All, UnsupportedTest, testing::ValuesIn(kWords),
                         [](const auto& test) { return test.param.name; });

struct MessageCase {
    std::string name;
    std::string query;
    Span where;
    std::string shown;  // Behind "what is wrong\n".
};

class QueryMessageTest : public testing::TestWithParam<MessageCase> {};

TEST_P(QueryMessageTest, PutsTheCaretUnderThePlace) {
    EXPECT_EQ(query_message(QueryError("what is wrong", GetParam().where), GetParam().query),
              "what is wrong\n" + GetParam().shown);
}

const std::string kLong(200, 'x');

const MessageCase kMessages[] = {
    {"Word", "heavy rain fell", {6, 10}, "  heavy rain fell\n        ^^^^"},
    {"Beginning", "AND a", {0, 3}, "  AND a\n  ^^^"},
    {"EmptyPlaceAtTheEnd", "a b", {3, 3}, "  a b\n     ^"},
    {"AccentsTakeOneColumn", "été rain", {6, 10}, "  été rain\n      ^^^^"},
    {"WideCharactersTakeTwo", "北京 北", {7, 10}, "  北京 北\n       ^^"},
    {"CurlyQuote", "a “b", {2, 5}, "  a “b\n    ^"},
    {"ControlsAreTakenOut", "\x1B[31mred x", {9, 10}, "  [31mred x\n          ^"},
    {"LineEndsAreBlanks", "a\nb x", {4, 5}, "  a b x\n      ^"},
    {"LongQueryIsCutAround",
     kLong + " y " + kLong,
     {201, 202},
     "  " + std::string(59, 'x') + " y " + std::string(59, 'x') + "\n  " + std::string(60, ' ') +
         "^"},
    {"LongPlaceIsCut",
     kLong,
     {0, 200},
     "  " + std::string(120, 'x') + "\n  " + std::string(60, '^')},
    {"PlaceBeyondTheQuery", "ab", {7, 9}, "  ab\n    ^"},
};
INSTANTIATE_TEST_SUITE_P(All, QueryMessageTest, testing::ValuesIn(kMessages),
                         [](const auto& test) { return test.param.name; });

TEST(QueryMessage, CutsNoCharacterOfALongQuery) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "北";
    const QueryError error("what", {150, 153});
    const std::string message = query_message(error, text);
    EXPECT_EQ(message.find("\uFFFD"), std::string::npos) << message;
}

TEST(QueryMessage, TakesAnyPlaceInAnyText) {
    const std::string text = "a“北\xFF\x1B[2J\tb" + kLong + "é";
    for (std::size_t begin = 0; begin <= text.size() + 1; ++begin) {
        for (std::size_t end = begin; end <= text.size() + 1; ++end) {
            const std::string message = query_message(QueryError("what", {begin, end}), text);
            ASSERT_EQ(std::ranges::count(message, '\n'), 2);
            ASSERT_EQ(message.back(), '^');
        }
    }
}

TEST(QueryMessage, HasNoPlaceInAnEmptyQuery) {
    EXPECT_EQ(query_message(QueryError("the query is empty", {0, 0}), ""), "the query is empty");
}

// A query of a batch file can come from anybody, and messages repeat parts of it.
TEST(QueryMessage, LetsNoControlSequenceThrough) {
    const std::string query = "date:\x1B[2J";
    const QueryError error("'\x1B[2J' is no date", {5, 9});
    EXPECT_EQ(query_message(error, query).find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace dateline
