#include "searcher/query/parser.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "searcher/query/near_operator.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using namespace std::string_literals;

std::string_view sign(Presence presence) {
    switch (presence) {
        case Presence::Plain:
            return "";
        case Presence::Required:
            return "+";
        case Presence::Excluded:
            return "-";
    }
    return "?";
}

std::string leaf(const QueryNode& node, std::string_view kind, const std::string& value) {
    std::string text(kind);
    text += "(";
    if (node.field != &fields::kBody) text += std::string(node.field->name) + ":";
    return text + value + ")";
}

// "OR(word(a), AND(word(b), -phrase(c d)))": every node by its kind, with its sign.
std::string show(const QueryNode& node) {
    const auto number = [](const std::optional<std::uint64_t>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    const auto children = [&](std::string_view kind) {
        std::string text;
        for (const QueryNode& child : node.children)
            text += (text.empty() ? "" : ", ") + show(child);
        return std::string(kind) + "(" + text + ")";
    };
    const auto unsigned_text = [&]() -> std::string {
        switch (node.kind) {
            case NodeKind::Wildcard:
                return leaf(node, "wildcard", node.text);
            case NodeKind::Fuzzy:
                return leaf(node, "fuzzy" + std::to_string(node.count), node.text);
            case NodeKind::Near:
                return children(to_text(node.reach));
            case NodeKind::AtLeast:
                return children("ATLEAST" + std::to_string(node.count));
            case NodeKind::Word:
                return leaf(node, "word", node.text);
            case NodeKind::Phrase:
                return leaf(node, "phrase", node.text);
            case NodeKind::Value:
                return leaf(node, "value", node.text);
            case NodeKind::Days:
                return leaf(node, "days", to_text(node.days));
            case NodeKind::Numbers:
                return leaf(node, "numbers",
                            number(node.numbers.first) + ".." + number(node.numbers.last));
            case NodeKind::Words:
                return children("words");
            case NodeKind::And:
                return children("AND");
            case NodeKind::Or:
                return children("OR");
            case NodeKind::Not:
                return children("NOT");
        }
        return "?";
    };
    const std::string weight = node.weight == 1 ? "" : fmt::format("^{}", node.weight);
    return std::string(sign(node.presence)) + unsigned_text() + weight;
}

struct Case {
    std::string name;
    std::string text;
    std::string tree;
};

class ParserTest : public testing::TestWithParam<Case> {};

TEST_P(ParserTest, Understands) {
    EXPECT_EQ(show(parse_query(GetParam().text, kToday)), GetParam().tree);
}

const Case kGrammar[] = {
    {"Word", "rain", "word(rain)"},
    {"WordsSideBySide", "heavy rain", "words(word(heavy), word(rain))"},
    {"Phrase", "\"heavy rain\"", "phrase(heavy rain)"},
    {"CurlyPhrase", "“heavy rain”", "phrase(heavy rain)"},
    {"GermanPhrase", "„starker Regen“", "phrase(starker Regen)"},
    {"FrenchPhrase", "«forte pluie»", "phrase(forte pluie)"},
    {"And", "a AND b AND c", "AND(word(a), word(b), word(c))"},
    {"Or", "a OR b OR c", "OR(word(a), word(b), word(c))"},
    {"AndBindsTighterThanOr", "a OR b AND c OR d", "OR(word(a), AND(word(b), word(c)), word(d))"},
    {"SideBySideBindsTightest", "a b OR c d AND e",
     "OR(words(word(a), word(b)), AND(words(word(c), word(d)), word(e)))"},
    {"BracketsBindFirst", "(a OR b) AND c", "AND(OR(word(a), word(b)), word(c))"},
    {"BracketsSideBySide", "(a OR b) c", "words(OR(word(a), word(b)), word(c))"},
    {"BracketsWithoutBlanks", "a(b OR c)d", "words(word(a), OR(word(b), word(c)), word(d))"},
    {"BracketsAroundBrackets", "((a))", "word(a)"},
    {"Not", "NOT a", "NOT(word(a))"},
    {"MinusAloneIsNot", "-a", "NOT(word(a))"},
    {"NotOfBrackets", "NOT (a OR b)", "NOT(OR(word(a), word(b)))"},
    {"NotBindsOneItem", "NOT a b", "words(-word(a), word(b))"},
    {"NotBehindAWord", "a NOT b", "words(word(a), -word(b))"},
    {"AndNot", "a AND NOT b", "AND(word(a), NOT(word(b)))"},
    {"OrNot", "a OR NOT b", "OR(word(a), NOT(word(b)))"},
    {"NotInsideNot", "NOT (NOT a)", "NOT(NOT(word(a)))"},
    {"Signs", "+a -b c", "words(+word(a), -word(b), word(c))"},
    {"SignOfAPhrase", "a -\"b c\"", "words(word(a), -phrase(b c))"},
    {"SignOfBrackets", "a -(b OR c)", "words(word(a), -OR(word(b), word(c)))"},
    {"SignInsideBracketsStaysThere", "a (-b)", "words(word(a), NOT(word(b)))"},
    {"PlusAlone", "+a", "words(+word(a))"},
    {"DashIsAWord", "a - b", "words(word(a), word(-), word(b))"},
    {"QuestionIsNoWildcard", "who?", "word(who?)"},
    {"EmptyPhrase", "\"\"", "phrase()"},
};
INSTANTIATE_TEST_SUITE_P(Grammar, ParserTest, testing::ValuesIn(kGrammar),
                         [](const auto& test) { return test.param.name; });

const Case kProximity[] = {
    {"Near", "a NEAR/5 b", "NEAR/5(word(a), word(b))"},
    {"W", "a W/5 b", "NEAR/5(word(a), word(b))"},
    {"Pre", "a PRE/5 b", "PRE/5(word(a), word(b))"},
    {"Adj", "a ADJ/5 b", "PRE/5(word(a), word(b))"},
    {"NearAlone", "a NEAR b", "NEAR/10(word(a), word(b))"},
    {"AdjAlone", "a ADJ b", "PRE/1(word(a), word(b))"},
    {"Sentence", "a W/s b", "NEAR/s(word(a), word(b))"},
    {"SentenceInCapitals", "A W/S B", "NEAR/s(word(A), word(B))"},
    {"SentenceInOrder", "a PRE/s b", "PRE/s(word(a), word(b))"},
    {"Paragraph", "a W/p b", "NEAR/p(word(a), word(b))"},
    {"Farthest", "a NEAR/10000 b", "NEAR/10000(word(a), word(b))"},
    {"SmallLettersWithAReach", "a near/5 b w/s c", "NEAR/s(NEAR/5(word(a), word(b)), word(c))"},
    {"SmallLettersWithoutOneAreWords", "near/far w/o pre/x",
     "words(word(near/far), word(w/o), word(pre/x))"},
    {"SmallLettersAreWords", "a near b", "words(word(a), word(near), word(b))"},
    {"WithoutIsAWord", "a W/o b", "words(word(a), word(W/o), word(b))"},
    {"WAndPreAloneAreWords", "W PRE a", "words(word(W), word(PRE), word(a))"},
    {"FromLeftToRight", "a NEAR/5 b PRE/3 c", "PRE/3(NEAR/5(word(a), word(b)), word(c))"},
    {"BracketsFirst", "a NEAR/5 (b PRE/3 c)", "NEAR/5(word(a), PRE/3(word(b), word(c)))"},
    {"Alternatives", "(oil OR gas) NEAR/5 price*",
     "NEAR/5(OR(word(oil), word(gas)), wildcard(price*))"},
    {"PhraseBeforeAWord", "\"interest rate\" PRE/3 cut", "PRE/3(phrase(interest rate), word(cut))"},
    {"BindsTighterThanSideBySide", "a b NEAR/2 c d",
     "words(word(a), NEAR/2(word(b), word(c)), word(d))"},
    {"BindsTighterThanNot", "NOT a NEAR/2 b", "NOT(NEAR/2(word(a), word(b)))"},
    {"BindsTighterThanSigns", "x -a NEAR/2 b", "words(word(x), -NEAR/2(word(a), word(b)))"},
    {"BindsTighterThanAnd", "a AND b NEAR/2 c", "AND(word(a), NEAR/2(word(b), word(c)))"},
    {"InAField", "headline:(a NEAR/3 b)", "NEAR/3(word(headline:a), word(headline:b))"},
    {"FieldsOnBothSides", "headline:a NEAR/3 headline:b",
     "NEAR/3(word(headline:a), word(headline:b))"},
    {"FuzzyBesideIt", "a~ NEAR/3 b~2", "NEAR/3(fuzzy1(a), fuzzy2(b))"},
    {"Mentions", "ATLEAST3(oil)", "ATLEAST3(word(oil))"},
    {"MentionsOfAlternatives", "x ATLEAST12(oil OR \"a b\")",
     "words(word(x), ATLEAST12(OR(word(oil), phrase(a b))))"},
    {"MentionsOfNear", "ATLEAST2(a NEAR/5 b)", "ATLEAST2(NEAR/5(word(a), word(b)))"},
    {"MentionsInAField", "headline:(ATLEAST2(a))", "ATLEAST2(word(headline:a))"},
    {"MentionsWithoutBracketsAreAWord", "ATLEAST3 oil", "words(word(ATLEAST3), word(oil))"},
    {"WeightOfNear", "(a NEAR/5 b)^2", "NEAR/5(word(a), word(b))^2"},
};
INSTANTIATE_TEST_SUITE_P(Proximity, ParserTest, testing::ValuesIn(kProximity),
                         [](const auto& test) { return test.param.name; });

const Case kSigns[] = {
    {"Wildcard", "a econom*", "words(word(a), wildcard(econom*))"},
    {"LeadingWildcard", "*cracy", "wildcard(*cracy)"},
    {"WildcardForOneLetter", "organi?ation", "wildcard(organi?ation)"},
    {"WildcardInAField", "headline:flood*", "wildcard(headline:flood*)"},
    {"LoneStar", "a * b", "words(word(a), word(*), word(b))"},
    {"Fuzzy", "word~", "fuzzy1(word)"},
    {"FuzzyWithADistance", "word~2", "fuzzy2(word)"},
    {"FuzzyInAField", "by:smiht~", "fuzzy1(by:smiht)"},
    {"TildeInFrontIsNone", "~5", "word(~5)"},
    {"Weight", "word^2.5", "word(word)^2.5"},
    {"WeightOfOne", "word^1", "word(word)"},
    {"WeightOfNothing", "word^0", "word(word)^0"},
    {"WeightOfAPhrase", "\"a b\"^2 c", "words(phrase(a b)^2, word(c))"},
    {"WeightOfBrackets", "(a OR b)^0.5", "OR(word(a), word(b))^0.5"},
    {"WeightOfAField", "headline:a^3", "word(headline:a)^3"},
    {"WeightOfAFieldsBrackets", "headline:(a OR b)^3", "OR(word(headline:a), word(headline:b))^3"},
    {"WeightsInWeights", "(a^2 OR b)^3", "OR(word(a)^2, word(b))^3"},
    {"FuzzyAndWeight", "a~2^3", "fuzzy2(a)^3"},
    {"WildcardAndWeight", "a*^3", "wildcard(a*)^3"},
    {"HatWithoutANumber", "a^ b^c", "words(word(a^), word(b^c))"},
    {"WordBehindBrackets", "(a)^b", "words(word(a), word(^b))"},
};
INSTANTIATE_TEST_SUITE_P(Signs, ParserTest, testing::ValuesIn(kSigns),
                         [](const auto& test) { return test.param.name; });

const Case kFields[] = {
    {"Word", "headline:rain", "word(headline:rain)"},
    {"Alias", "title:rain", "word(headline:rain)"},
    {"Phrase", "by:\"Jane Doe\"", "phrase(by:Jane Doe)"},
    {"NameInCapitals", "SOURCE:reuters", "value(source:reuters)"},
    {"Exact", "source:reuters", "value(source:reuters)"},
    {"ExactInQuotes", "source:\"Financial Times\"", "value(source:Financial Times)"},
    {"ExactTakesWildcardSignsAsTheyStand", "id:a*b", "value(id:a*b)"},
    {"Address", "url:https://a.b/c?d=e", "value(url:https://a.b/c?d=e)"},
    {"Brackets", "headline:(flood OR storm)", "OR(word(headline:flood), word(headline:storm))"},
    {"BracketsSideBySide", "headline:(heavy \"in Rio\") fell",
     "words(words(word(headline:heavy), phrase(headline:in Rio)), word(fell))"},
    {"BracketsOfExactValues", "topic:(oil OR gas)", "OR(value(topic:oil), value(topic:gas))"},
    {"BracketsInBrackets", "lede:((a OR b) c)",
     "words(OR(word(lede:a), word(lede:b)), word(lede:c))"},
    {"FieldEndsWithItsBrackets", "(headline:a) b", "words(word(headline:a), word(b))"},
    {"Excluded", "rain -source:reuters", "words(word(rain), -value(source:reuters))"},
    {"ExcludedBrackets", "rain NOT headline:(a b)",
     "words(word(rain), -words(word(headline:a), word(headline:b)))"},
    {"OneDay", "date:2024-03-01", "days(date:2024-03-01)"},
    {"OneMonth", "date:2024-02", "days(date:2024-02-01..2024-02-29)"},
    {"OneYear", "date:2024", "days(date:2024-01-01..2024-12-31)"},
    {"DayRange", "date:2024-03-01..2024-03-15", "days(date:2024-03-01..2024-03-15)"},
    {"MixedRange", "date:2023..2024-02", "days(date:2023-01-01..2024-02-29)"},
    {"OpenBeginning", "date:..2020", "days(date:..2020-12-31)"},
    {"OpenEnd", "date:2024-03..", "days(date:2024-03-01..)"},
    {"AfterADay", "after:2024-02-29", "days(after:2024-03-01..)"},
    {"AfterAYear", "after:2023", "days(after:2024-01-01..)"},
    {"BeforeADay", "before:2024-03-01", "days(before:..2024-02-29)"},
    {"BeforeAMonth", "before:2024-03", "days(before:..2024-02-29)"},
    {"DayInQuotes", "date:\"2024-03-01\"", "days(date:2024-03-01)"},
    {"DaysInBrackets", "date:(2020 OR 2022)",
     "OR(days(date:2020-01-01..2020-12-31), days(date:2022-01-01..2022-12-31))"},
    {"Numbers", "words:200..300", "numbers(words:200..300)"},
    {"AtLeast", "words:500..", "numbers(words:500..)"},
    {"AtMost", "words:..100", "numbers(words:..100)"},
    {"Exactly", "words:100", "numbers(words:100..100)"},
};
INSTANTIATE_TEST_SUITE_P(Fields, ParserTest, testing::ValuesIn(kFields),
                         [](const auto& test) { return test.param.name; });

TEST(Parser, KnowsThePlaceOfEveryNode) {
    const QueryNode tree = parse_query("a OR headline:(b -\"c d\")", kToday);
    EXPECT_EQ(tree.span, (Span{0, 24}));
    ASSERT_EQ(tree.children.size(), 2U);
    EXPECT_EQ(tree.children[0].span, (Span{0, 1}));
    const QueryNode& headline = tree.children[1];
    EXPECT_EQ(headline.span, (Span{5, 24}));
    ASSERT_EQ(headline.children.size(), 2U);
    EXPECT_EQ(headline.children[0].span, (Span{15, 16}));
    EXPECT_EQ(headline.children[1].span, (Span{17, 23}));
}

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
    {"YearOfTwoDigits", "date:24", "'24" + std::string(kNoDate), {5, 7}},
    {"YearOfFiveDigits", "date:20240", "'20240" + std::string(kNoDate), {5, 10}},
    {"YearZero", "date:0000", "there is no year 0000", {5, 9}},
    {"NegativeYear", "date:\"-024\"", "'-024" + std::string(kNoDate), {5, 11}},
    {"NoSuchMonth", "date:2024-13", "there is no month 2024-13", {5, 12}},
    {"MonthOfOneDigit", "date:2024-3", "'2024-3" + std::string(kNoDate), {5, 11}},
    {"SlashesInstead", "date:2024/03/01", "'2024/03/01" + std::string(kNoDate), {5, 15}},
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

std::string nested(int depth, const std::string& innermost = "b") {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "a (";
    return text + innermost + std::string(static_cast<std::size_t>(depth), ')');
}

TEST(ParserLimits, TakesBracketsUpToTheLimit) {
    EXPECT_NO_THROW(parse_query(nested(kMaxNesting), kToday));
}

TEST(ParserLimits, RefusesABracketTooMuchAtItsPlace) {
    try {
        parse_query(nested(kMaxNesting + 1), kToday);
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

std::string many_words(std::size_t count, std::string_view between = " ") {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : std::string(between)) + "a";
    return text;
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

TEST(PlainQuery, TakesSignsForParts) {
    const QueryNode tree = parse_plain(" a AND -b\t(c \"d headline:e* ");
    EXPECT_EQ(show(tree),
              "words(word(a), word(AND), word(-b), word((c), word(\"d), word(headline:e*))");
    EXPECT_EQ(tree.children[2].span, (Span{7, 9}));
    EXPECT_EQ(tree.span, (Span{0, 28}));
}

TEST(PlainQuery, KeepsOneWordInItsRow) {
    EXPECT_EQ(show(parse_plain("rain")), "words(word(rain))");
}

TEST(PlainQuery, WantsAWord) {
    for (const char* text : {"", " \t\n"}) {
        try {
            parse_plain(text);
            FAIL() << "taken";
        } catch (const QueryError& error) {
            EXPECT_STREQ(error.what(), "the query is empty");
        }
    }
}

// What the printer gives for a query is a query, with the same tree.
class PrinterTest : public testing::TestWithParam<Case> {};

TEST_P(PrinterTest, Prints) {
    const QueryNode tree = parse_query(GetParam().text, kToday);
    const std::string printed = to_query_text(tree);
    EXPECT_EQ(printed, GetParam().tree);
    EXPECT_EQ(show(parse_query(printed, kToday)),
              show(parse_query(to_query_text(parse_query(printed, kToday)), kToday)));
}

const Case kPrinted[] = {
    {"Words", "  heavy   rain ", "heavy rain"},
    {"Precedence", "a b OR c AND d", "(a b) OR (c AND d)"},
    {"NeedlessBrackets", "((a) (b))", "a b"},
    {"Not", "-a", "NOT a"},
    {"Signs", "+a NOT b -(c d)", "+a -b -(c d)"},
    {"CurlyQuotes", "“heavy rain”", "\"heavy rain\""},
    {"QuotesInQuotes", "«a \"b\" c»", "«a \"b\" c»"},
    {"FieldsBeforeBrackets", "title:(a OR b)", "headline:a OR headline:b"},
    {"ExactValues", "source:reuters", "source:\"reuters\""},
    {"Days", "date:2024-02 after:2023 before:2025",
     "date:2024-02-01..2024-02-29 date:2024-01-01.. date:..2024-12-31"},
    {"OneDay", "date:2024-02-29", "date:2024-02-29"},
    {"Numbers", "words:500.. words:..7 words:1..2 words:5",
     "words:500.. words:..7 words:1..2 words:5"},
};
INSTANTIATE_TEST_SUITE_P(All, PrinterTest, testing::ValuesIn(kPrinted),
                         [](const auto& test) { return test.param.name; });

struct RoundTrip {
    std::string name;
    std::string text;
};

class PrintedAndParsedAgain : public testing::TestWithParam<RoundTrip> {};

TEST_P(PrintedAndParsedAgain, GivesTheSameTree) {
    const QueryNode tree = parse_query(GetParam().text, kToday);
    const std::string printed = to_query_text(tree);
    // A date is printed as the days it stands for, whichever field it came by.
    const auto as_dates = [](std::string shown) {
        for (const std::string_view name : {"after:", "before:", "since:", "until:"}) {
            for (std::size_t at = shown.find(name); at != std::string::npos;
                 at = shown.find(name)) {
                shown.replace(at, name.size(), "date:");
            }
        }
        return shown;
    };
    try {
        EXPECT_EQ(show(parse_query(printed, kToday)), as_dates(show(tree))) << printed;
    } catch (const QueryError& error) {
        ADD_FAILURE() << printed << ": " << error.what();
    }
}

const RoundTrip kRoundTrips[] = {
    {"Mixed", "a OR -(b c) AND headline:(d \"e f\") +source:«x \"y\"» words:5.."},
    {"NotOfADash", "a NOT -"},
    {"NotOfTwoHyphens", "a NOT --b"},
    {"NotOfTwoPluses", "a NOT ++b"},
    {"BothKindsOfQuotesInside", "”a \"b» c”"},
    {"HyphenBehindAPhrase", "\"New York\"-based"},
    // The printer brackets what precedence binds too, so that it needs two more of them.
    {"DeepBrackets", nested(kMaxNesting - 2, "b c AND d OR e")},
    {"ManyWordsInAFieldsBrackets", "headline:(" + many_words(6000) + ")"},
};
INSTANTIATE_TEST_SUITE_P(All, PrintedAndParsedAgain, testing::ValuesIn(kRoundTrips),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
