// What the parser refuses: with what words, and at which place.
#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "tests/support/today.h"
#include "tests/support/tree_text.h"

namespace dateline {
namespace {

using namespace std::string_literals;

struct Refused {
    std::string name;
    std::string text;
    std::string message;
    Span span;
};

class ParserRefusal : public testing::TestWithParam<Refused> {};

TEST_P(ParserRefusal, SaysWhatAndWhere) {
    try {
        const QueryNode tree = parse_query(GetParam().text, kToday);
        FAIL() << "taken as " << show(tree);
    } catch (const QueryError& error) {
        EXPECT_EQ(error.what(), GetParam().message);
        EXPECT_EQ(error.where(), GetParam().span);
    }
}

constexpr const char* kNoDate =
    "' is no date; write 2024, 2024-03, 2024-03-01, 2024-W09, 2024-Q1, 7d, yesterday, \"last "
    "week\" "
    "or a range such as 2024-03-01..2024-03-15";
constexpr const char* kNoNumber = "' is no number; write 500, 500.., ..100 or 200..300";

const Refused kStructure[] = {
    {"Nothing", "", "the query is empty", {0, 0}},
    {"Blanks", "  \t", "the query is empty", {3, 3}},
    {"OpenQuote", "a \"b", "this quote is never closed", {2, 3}},
    {"OpenBracket", "a (b OR c", "this bracket is never closed", {2, 3}},
    {"OpenBracketAtTheEnd", "a (", "this bracket is never closed", {2, 3}},
    {"InnerBracketOpen", "(a (b)", "this bracket is never closed", {0, 1}},
    {"CloseBracket", "a b)", "this bracket was never opened", {3, 4}},
    {"CloseBracketAlone", ")", "this bracket was never opened", {0, 1}},
    {"EmptyBrackets", "a ()", "nothing stands between these brackets", {2, 4}},
    {"EmptyBracketsWithBlanks", "a ( )", "nothing stands between these brackets", {2, 5}},
    {"AndFirst", "AND a", "AND wants something before it", {0, 3}},
    {"OrFirstInBrackets", "a (OR b)", "OR wants something before it", {3, 5}},
    {"AndLast", "a AND", "AND wants something after it", {2, 5}},
    {"OrLastInBrackets", "(a OR)", "OR wants something after it", {3, 5}},
    {"AndOr", "a AND OR b", "AND wants something after it", {2, 5}},
    {"NotLast", "a NOT", "NOT wants something after it", {2, 5}},
    {"NotBeforeAnOperator", "NOT AND a", "NOT wants something after it", {0, 3}},
    {"PlusBeforeAnOperator", "+AND a", "+ wants something after it", {0, 1}},
    {"MinusBeforeAnOperator", "a -OR b", "- wants something after it", {2, 3}},
    {"NotTwice", "NOT NOT a", "NOT twice says nothing; leave one out", {4, 7}},
    {"MinusNot", "a -NOT b", "NOT twice says nothing; leave one out", {3, 6}},
};
INSTANTIATE_TEST_SUITE_P(Structure, ParserRefusal, testing::ValuesIn(kStructure),
                         [](const auto& test) { return test.param.name; });

constexpr const char* kTakes = " takes words, phrases and alternatives with OR; ";

const Refused kProximityRefusals[] = {
    {"NoReach",
     "a NEAR/0 b",
     "NEAR/ takes 1 to 10000, s or p: NEAR/5, NEAR/s for the same sentence, NEAR/p for the same "
     "paragraph",
     {2, 8}},
    {"TooFar",
     "a W/10001 b",
     "W/ takes 1 to 10000, s or p: W/5, W/s for the same sentence, W/p for the same paragraph",
     {2, 9}},
    {"NoNumber",
     "a PRE/x b",
     "PRE/ takes 1 to 10000, s or p: PRE/5, PRE/s for the same sentence, PRE/p for the same "
     "paragraph",
     {2, 7}},
    {"NothingBefore", "NEAR/5 b", "NEAR/5 wants something before it", {0, 6}},
    {"NothingBehind", "a NEAR/5", "NEAR/5 wants something after it", {2, 8}},
    {"NothingBehindInBrackets", "(a W/s)", "W/s wants something after it", {3, 6}},
    {"Twice", "a NEAR/5 NEAR/5 b", "NEAR/5 wants something after it", {2, 8}},
    {"ASignBehind", "a NEAR/5 -b", "NEAR/5 wants something after it", {2, 8}},
    {"BehindNot", "NOT NEAR/5 b", "NOT wants something after it", {0, 3}},
    {"BehindOr", "a OR NEAR/5 b", "NEAR/5 wants something before it", {5, 11}},
    {"SideBySide",
     "(oil price) NEAR/5 gas",
     "NEAR/5" + std::string(kTakes) + "for words side by side use quotes, or NEAR/5 between them",
     {0, 11}},
    {"AndBesideIt",
     "gas W/p (oil AND price)",
     "W/p" + std::string(kTakes) + "AND has no place in the text",
     {8, 23}},
    {"NotBesideIt",
     "(NOT oil) PRE/5 gas",
     "PRE/5" + std::string(kTakes) + "what is not there has no place in the text",
     {0, 9}},
    {"NotAmongAlternatives",
     "(oil OR NOT gas) PRE/5 gas",
     "PRE/5" + std::string(kTakes) + "what is not there has no place in the text",
     {8, 15}},
    {"FilterBesideIt",
     "oil NEAR/5 topic:gas",
     "NEAR/5" + std::string(kTakes) + "topic: has no place in the text",
     {11, 20}},
    {"DaysBesideIt",
     "date:2024 NEAR/5 oil",
     "NEAR/5" + std::string(kTakes) + "date: has no place in the text",
     {0, 9}},
    {"MentionsBesideIt",
     "ATLEAST2(a) NEAR/5 b",
     "NEAR/5" + std::string(kTakes) + "a count of mentions has no place in the text",
     {0, 11}},
    {"MentionsOfAFilter",
     "ATLEAST2(topic:a)",
     "ATLEAST2" + std::string(kTakes) + "topic: has no place in the text",
     {8, 17}},
    {"NoMentions", "ATLEAST0(a)", "ATLEAST takes 1 to 10000: ATLEAST3(word)", {0, 8}},
    {"TooManyMentions",
     "ATLEAST99999999999(a)",
     "ATLEAST takes 1 to 10000: ATLEAST3(word)",
     {0, 18}},
    {"PhraseWithAReach",
     "\"oil price\"~5",
     "a phrase has no reach; write its words with NEAR/5 between them",
     {11, 13}},
};
INSTANTIATE_TEST_SUITE_P(Proximity, ParserRefusal, testing::ValuesIn(kProximityRefusals),
                         [](const auto& test) { return test.param.name; });

const Refused kSignRefusals[] = {
    {"ThreeEdits", "a word~3", "a fuzzy word has 1 or 2 letters wrong: word~1, word~2", {2, 8}},
    {"FuzzyPattern", "wor*d~", "a word is either fuzzy or has wildcards, not both", {0, 6}},
    {"TooHeavy", "a^1001", "^1001 is no weight; write a number up to 1000, as ^2 or ^0.5", {0, 6}},
    {"TooFine",
     "a^0.0001",
     "^0.0001 is no weight; write a number up to 1000, as ^2 or ^0.5",
     {0, 8}},
    {"TwoDots", "a^1.2.3", "^1.2.3 is no weight; write a number up to 1000, as ^2 or ^0.5", {0, 7}},
    {"TwoWeights", "a^2^3", "a word has one weight", {0, 5}},
    {"WeightOfAWeight", "(a^2)^3", "this has a weight already", {5, 7}},
    {"WeightOfAFilter",
     "topic:oil^2",
     "topic: finds and does not rank; it can have no weight",
     {6, 11}},
    {"WeightOfAQuotedFilter",
     "source:\"a b\"^2",
     "source: finds and does not rank; it can have no weight",
     {12, 14}},
    {"WeightOfDays",
     "date:\"2024\"^2",
     "date: finds and does not rank; it can have no weight",
     {11, 13}},
    {"PatternOfAValue",
     "source:fin*",
     "source: takes a whole value; in quotes, \"fin*\" is searched as it stands",
     {7, 11}},
};
INSTANTIATE_TEST_SUITE_P(Signs, ParserRefusal, testing::ValuesIn(kSignRefusals),
                         [](const auto& test) { return test.param.name; });

const Refused kFieldRefusals[] = {
    {"Unknown",
     "a headlin:b",
     "there is no field 'headlin'; did you mean 'headline:'? Quotes make it words: \"headlin:\"",
     {2, 10}},
    {"UnknownInCapitals",
     "SOURCES:b",
     "there is no field 'SOURCES'; did you mean 'source:'? Quotes make it words: \"SOURCES:\"",
     {0, 8}},
    {"UnknownLikeAnAlias",
     "titel:b",
     "there is no field 'titel'; did you mean 'title:'? Quotes make it words: \"titel:\"",
     {0, 6}},
    {"OfTwoFields",
     "subject:b",
     "there is no field 'subject'; headline: takes words of the headline, and topic: a topic",
     {0, 8}},
    {"OfAnAddress",
     "site:b.example",
     "there is no field 'site'; url: takes a whole address, and source: the publisher",
     {0, 5}},
    {"OfTheText",
     "Body:b",
     "there is no field 'Body'; words without a field are found in headline and text",
     {0, 5}},
    {"WithoutAValue", "headline:", "headline: wants a value right behind it", {0, 9}},
    {"BlankBeforeTheValue", "headline: rain", "headline: wants a value right behind it", {0, 9}},
    {"OperatorAsAValue", "title:AND", "title: wants a value right behind it", {0, 6}},
    {"SignAsAValue", "title:-rain", "title: wants a value right behind it", {0, 6}},
    {"BracketCloses", "(title:)", "title: wants a value right behind it", {1, 7}},
    {"FieldInAFieldsBrackets",
     "headline:(a by:b)",
     "a field inside the brackets of headline: means nothing",
     {12, 15}},
    {"EmptyBrackets", "headline:()", "nothing stands between these brackets", {9, 11}},
};
INSTANTIATE_TEST_SUITE_P(Fields, ParserRefusal, testing::ValuesIn(kFieldRefusals),
                         [](const auto& test) { return test.param.name; });

const Refused kRanges[] = {
    {"NoDate", "date:soon", "'soon" + std::string(kNoDate), {5, 9}},
    {"EmptyDate", "date:\"\"", "'" + std::string(kNoDate), {5, 7}},
    {"DotsOnly", "date:..", "'.." + std::string(kNoDate), {5, 7}},
    {"DayAlone", "date:24", "'24' is no date; in quotes, \"24 March 2024\" is one", {5, 7}},
    {"YearOfFiveDigits", "date:20240", "'20240" + std::string(kNoDate), {5, 10}},
    {"YearZero", "date:0000", "there is no year 0000", {5, 9}},
    {"NegativeYear", "date:\"-024\"", "'-024" + std::string(kNoDate), {5, 11}},
    {"NoSuchMonth", "date:2024-13", "there is no month 2024-13", {5, 12}},
    {"NoSuchDay", "a date:2020-02-31", "there is no day 2020-02-31", {7, 17}},
    {"NoLeapYear", "date:2023-02-29", "there is no day 2023-02-29", {5, 15}},
    {"DayZero", "date:2024-03-00", "there is no day 2024-03-00", {5, 15}},
    {"Backwards", "date:2024..2023", "'2024..2023' ends before it begins", {5, 15}},
    {"RangeBehindAfter",
     "after:2020..2021",
     "after: takes one day or period; the range '2020..2021' belongs to date:",
     {6, 16}},
    {"AfterTheLastYear", "after:9999", "there are no days after 9999", {6, 10}},
    {"BeforeTheFirstYear", "before:0001", "there are no days before 0001", {7, 11}},
    {"RangeOfThree", "date:2020..2021..2022", "'2021..2022" + std::string(kNoDate), {5, 21}},
    {"NoNumber", "words:many", "'many" + std::string(kNoNumber), {6, 10}},
    {"NumberWithALetter", "words:5k", "'5k" + std::string(kNoNumber), {6, 8}},
    {"NumberTooLarge",
     "words:99999999999999999999",
     "'99999999999999999999" + std::string(kNoNumber),
     {6, 26}},
    {"NumbersBackwards", "words:300..200", "'300..200' ends before it begins", {6, 14}},
    {"NoEndsAtAll", "words:..", "this range has neither a beginning nor an end", {6, 8}},
};
INSTANTIATE_TEST_SUITE_P(Ranges, ParserRefusal, testing::ValuesIn(kRanges),
                         [](const auto& test) { return test.param.name; });

TEST(ParserLimits, TakesBracketsUpToTheLimit) {
    EXPECT_NO_THROW(parse_query(nested_query(kMaxNesting), kToday));
}

TEST(ParserLimits, RefusesABracketTooMuchAtItsPlace) {
    try {
        parse_query(nested_query(kMaxNesting + 1), kToday);
        FAIL() << "taken";
    } catch (const QueryError& error) {
        EXPECT_STREQ(error.what(), "brackets are nested deeper than 1000");
        EXPECT_EQ(error.where(), (Span{3002, 3003}));
    }
}

TEST(ParserLimits, CountsOnlyBracketsThatAreOpen) {
    std::string text;
    for (int i = 0; i < 2 * kMaxNesting; ++i) text += "(a) ";
    EXPECT_NO_THROW(parse_query(text, kToday));
}

TEST(ParserLimits, SurvivesAMegabyteOfOpeningBrackets) {
    EXPECT_THROW(parse_query(std::string(kMaxQueryWords - 1, '('), kToday), QueryError);
    EXPECT_THROW(parse_query(std::string(1024 * 1024, '('), kToday), QueryError);
}

TEST(ParserLimits, TakesTenThousandWords) {
    EXPECT_EQ(parse_query(many_words(kMaxQueryWords), kToday).children.size(), kMaxQueryWords);
    EXPECT_EQ(parse_query(many_words(kMaxQueryWords, " OR "), kToday).children.size(),
              kMaxQueryWords);
    EXPECT_EQ(parse_plain(many_words(kMaxQueryWords)).children.size(), kMaxQueryWords);
}

TEST(ParserLimits, RefusesAWordTooMany) {
    const std::string text = many_words(kMaxQueryWords + 1);
    const auto parse_operators = [](std::string_view words) { return parse_query(words, kToday); };
    for (QueryNode (*parse)(std::string_view) : {+parse_operators, &parse_plain}) {
        try {
            parse(text);
            FAIL() << "taken";
        } catch (const QueryError& error) {
            EXPECT_STREQ(error.what(), "the query has more than 10000 words");
            EXPECT_EQ(error.where(), (Span{20000, 20001}));
        }
    }
}

}  // namespace
}  // namespace dateline
