#include "searcher/query/parser.h"

#include <gtest/gtest.h>

#include "searcher/query/tree_printer.h"

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
    return std::string(sign(node.presence)) + unsigned_text();
}

struct Case {
    std::string name;
    std::string text;
    std::string tree;
};

class ParserTest : public testing::TestWithParam<Case> {};

TEST_P(ParserTest, Understands) {
    EXPECT_EQ(show(parse_query(GetParam().text)), GetParam().tree);
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
    const QueryNode tree = parse_query("a OR headline:(b -\"c d\")");
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
        const QueryNode tree = parse_query(GetParam().text);
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

const Refused kUnsupported[] = {
    {"Wildcard",
     "a econom*",
     "wildcards are not understood; in quotes, \"econom*\" is searched as it stands",
     {2, 9}},
    {"LeadingWildcard",
     "*cracy",
     "wildcards are not understood; in quotes, \"*cracy\" is searched as it stands",
     {0, 6}},
    {"WildcardForOneLetter",
     "organi?ation",
     "wildcards are not understood; in quotes, \"organi?ation\" is searched as it stands",
     {0, 12}},
    {"WildcardInAField",
     "headline:flood*",
     "wildcards are not understood; in quotes, \"flood*\" is searched as it stands",
     {9, 15}},
    {"Fuzzy",
     "word~",
     "fuzzy words are not understood; in quotes, \"word~\" is searched as it stands",
     {0, 5}},
    {"FuzzyWithADistance",
     "word~2",
     "fuzzy words are not understood; in quotes, \"word~2\" is searched as it stands",
     {0, 6}},
    {"Weight",
     "word^2.5",
     "weights are not understood; in quotes, \"word^2.5\" is searched as it stands",
     {0, 8}},
    {"Near",
     "a NEAR/5 b",
     "proximity operators are not understood; in quotes, \"NEAR/5\" is searched as it stands",
     {2, 8}},
    {"NearAlone",
     "a NEAR b",
     "proximity operators are not understood; in quotes, \"NEAR\" is searched as it stands",
     {2, 6}},
    {"SameSentence",
     "a W/s b",
     "proximity operators are not understood; in quotes, \"W/s\" is searched as it stands",
     {2, 5}},
};
INSTANTIATE_TEST_SUITE_P(Unsupported, ParserRefusal, testing::ValuesIn(kUnsupported),
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
    EXPECT_NO_THROW(parse_query(nested(kMaxNesting)));
}

TEST(ParserLimits, RefusesABracketTooMuchAtItsPlace) {
    try {
        parse_query(nested(kMaxNesting + 1));
        FAIL() << "taken";
    } catch (const QueryError& error) {
        EXPECT_STREQ(error.what(), "brackets are nested deeper than 250");
        EXPECT_EQ(error.where(), (Span{752, 753}));
    }
}

TEST(ParserLimits, CountsOnlyBracketsThatAreOpen) {
    std::string text;
    for (int i = 0; i < 2 * kMaxNesting; ++i) text += "(a) ";
    EXPECT_NO_THROW(parse_query(text));
}

TEST(ParserLimits, SurvivesAMegabyteOfOpeningBrackets) {
    EXPECT_THROW(parse_query(std::string(kMaxQueryWords - 1, '(')), QueryError);
    EXPECT_THROW(parse_query(std::string(1024 * 1024, '(')), QueryError);
}

std::string many_words(std::size_t count, std::string_view between = " ") {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : std::string(between)) + "a";
    return text;
}

TEST(ParserLimits, TakesTenThousandWords) {
    EXPECT_EQ(parse_query(many_words(kMaxQueryWords)).children.size(), kMaxQueryWords);
    EXPECT_EQ(parse_query(many_words(kMaxQueryWords, " OR ")).children.size(), kMaxQueryWords);
    EXPECT_EQ(parse_plain(many_words(kMaxQueryWords)).children.size(), kMaxQueryWords);
}

TEST(ParserLimits, RefusesAWordTooMany) {
    const std::string text = many_words(kMaxQueryWords + 1);
    const auto parse_operators = [](std::string_view words) { return parse_query(words); };
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
    const QueryNode tree = parse_query(GetParam().text);
    const std::string printed = to_query_text(tree);
    EXPECT_EQ(printed, GetParam().tree);
    EXPECT_EQ(show(parse_query(printed)), show(parse_query(to_query_text(parse_query(printed)))));
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
    const QueryNode tree = parse_query(GetParam().text);
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
        EXPECT_EQ(show(parse_query(printed)), as_dates(show(tree))) << printed;
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
