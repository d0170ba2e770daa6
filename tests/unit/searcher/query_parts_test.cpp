// The small rooms of the query: the nearest name, signs in words, readings, the message of an
// error.
#include <gtest/gtest.h>

#include <algorithm>

#include "searcher/query/nearest_name.h"
#include "searcher/query/reading.h"
#include "searcher/query/tree_printer.h"
#include "searcher/query/word_signs.h"
#include "searcher/query_message.h"
#include "tests/support/today.h"

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
    {"HowAnotherBegins", "head", "headline"},
    {"From", "sinse", "since"},
    {"Till", "untill", "until"},
    {"VeryLong", "headline" + std::string(100'000, 'x'), "headline"},
};
INSTANTIATE_TEST_SUITE_P(All, NearestNameTest, testing::ValuesIn(kNames),
                         [](const auto& test) { return test.param.name; });

struct WordCase {
    std::string name;
    std::string word;
    NodeKind kind;
    std::string text;
    std::uint32_t edits;
    double weight;
};

class WordSignsTest : public testing::TestWithParam<WordCase> {};

TEST_P(WordSignsTest, Say) {
    const SignedWord read = read_signs(GetParam().word, {});
    EXPECT_EQ(read.kind, GetParam().kind);
    EXPECT_EQ(read.text, GetParam().text);
    EXPECT_EQ(read.edits, GetParam().edits);
    EXPECT_EQ(read.weight, GetParam().weight);
}

const WordCase kWords[] = {
    {"Nothing", "oil", NodeKind::Word, "oil", 0, 1},
    {"Pattern", "econom*", NodeKind::Wildcard, "econom*", 0, 1},
    {"PatternInFront", "*ology", NodeKind::Wildcard, "*ology", 0, 1},
    {"OneLetter", "organi?ation", NodeKind::Wildcard, "organi?ation", 0, 1},
    {"OneLetterOfAnyScript", "м?р", NodeKind::Wildcard, "м?р", 0, 1},
    {"Question", "who?", NodeKind::Word, "who?", 0, 1},
    {"LoneStar", "*", NodeKind::Word, "*", 0, 1},
    {"StarsAmongSigns", "$*%", NodeKind::Word, "$*%", 0, 1},
    {"Fuzzy", "oil~", NodeKind::Fuzzy, "oil", 1, 1},
    {"FuzzyByOne", "oil~1", NodeKind::Fuzzy, "oil", 1, 1},
    {"FuzzyByTwo", "oil~2", NodeKind::Fuzzy, "oil", 2, 1},
    {"TildeInFront", "~2", NodeKind::Word, "~2", 0, 1},
    {"TildeInside", "a~b", NodeKind::Word, "a~b", 0, 1},
    {"Weight", "oil^2", NodeKind::Word, "oil", 0, 2},
    {"BrokenWeight", "oil^0.125", NodeKind::Word, "oil", 0, 0.125},
    {"WeightWithoutANumber", "oil^", NodeKind::Word, "oil^", 0, 1},
    {"WeightOfAPattern", "econom*^3", NodeKind::Wildcard, "econom*", 0, 3},
    {"WeightOfAFuzzyWord", "oil~2^3", NodeKind::Fuzzy, "oil", 2, 3},
    {"HatInside", "a^b", NodeKind::Word, "a^b", 0, 1},
    {"HatInFront", "^2", NodeKind::Word, "^2", 0, 1},
};
INSTANTIATE_TEST_SUITE_P(All, WordSignsTest, testing::ValuesIn(kWords),
                         [](const auto& test) { return test.param.name; });

struct ReadingCase {
    std::string name;
    std::string text;
    std::string tree;
    std::string trouble;
};

class LenientTest : public testing::TestWithParam<ReadingCase> {};

TEST_P(LenientTest, ReadsWords) {
    const ReadQuery read = read_query(GetParam().text, Reading::Lenient, kToday);
    EXPECT_EQ(to_query_text(read.tree), GetParam().tree);
    EXPECT_EQ(read.trouble, GetParam().trouble);
}

const ReadingCase kReadings[] = {
    {"WhatIsRight", "oil NEAR/5 gas", "oil NEAR/5 gas", ""},
    {"OperatorAtTheEnd", "oil AND", "oil", "AND wants something after it; read as plain words"},
    {"OpenQuote", "the \"oil price", "the oil price",
     "this quote is never closed; read as plain words"},
    {"OpenBracket", "(oil OR gas", "oil gas", "this bracket is never closed; read as plain words"},
    {"SignsAndFields", "+oil -gas title:price (", "oil gas price",
     "this bracket is never closed; read as plain words"},
    {"NearNothing", "oil NEAR/0 gas", "oil gas",
     "NEAR/ takes 1 to 10000, s or p: NEAR/5, NEAR/s for the same sentence, NEAR/p for the same "
     "paragraph; read as plain words"},
};
INSTANTIATE_TEST_SUITE_P(All, LenientTest, testing::ValuesIn(kReadings),
                         [](const auto& test) { return test.param.name; });

TEST(Lenient, RefusesWhatHasNoWords) {
    EXPECT_THROW(read_query("", Reading::Lenient, kToday), QueryError);
    EXPECT_THROW(read_query("( AND )", Reading::Lenient, kToday), QueryError);
}

TEST(Reading, StrictAndPlain) {
    EXPECT_THROW(read_query("oil AND", Reading::Strict, kToday), QueryError);
    EXPECT_EQ(to_query_text(read_query("oil AND", Reading::Plain, kToday).tree), "oil AND");
}

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
    {"ControlsAreShown", "\x1B[31mred x", {9, 10}, "  \\x1b[31mred x\n              ^"},
    {"MarksAreShown", "\u200Ered x", {7, 8}, "  <U+200E>red x\n              ^"},
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
