#include "searcher/query/parser.h"

#include <gtest/gtest.h>

#include "tests/support/today.h"
#include "tests/support/tree_text.h"

namespace dateline {
namespace {

using namespace std::string_literals;

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
    {"OfAnotherName", "author:doe", "word(by:doe)"},
    {"OfAnotherNameWithEquals", "la=english", "value(lang:en)"},
    {"CapitalsAndBrackets", "TITLE(a OR b)", "OR(word(headline:a), word(headline:b))"},
    {"LanguageByName", "lang:(German OR français OR ger)",
     "OR(value(lang:de), value(lang:fr), value(lang:de))"},
    {"LanguageOfNoName", "lang:klingon", "value(lang:klingon)"},
    {"UnknownLanguage", "lang:und", "value(lang:und)"},
    {"MinusDays", "since:-7d", "days(since:2024-02-27..)"},
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

}  // namespace
}  // namespace dateline
