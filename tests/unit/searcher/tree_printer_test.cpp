#include "searcher/query/tree_printer.h"

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
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
    {"BothKindsOfQuotesInside", "”a \"b» c”"},
    {"HyphenBehindAPhrase", "\"New York\"-based"},
    // The printer brackets what precedence binds too, so that it needs two more of them.
    {"DeepBrackets", nested_query(kMaxNesting - 2, "b c AND d OR e")},
    {"ManyWordsInAFieldsBrackets", "headline:(" + many_words(6000) + ")"},
};
INSTANTIATE_TEST_SUITE_P(All, PrintedAndParsedAgain, testing::ValuesIn(kRoundTrips),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
