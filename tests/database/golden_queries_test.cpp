// The grammar by example: a query text, what it is read as, and what is wanted of the index.
// Tests schema, analysis, parser and planner together. UPDATE with care: a changed row
// is a changed meaning.
#include <gtest/gtest.h>

#include "searcher/planning/planner.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

struct Row {
    const char* text;
    const char* tree;
    const char* all;  // The plan, all words wanted.
};

// An English index with articles in 1987 and 1988.
const OpenedIndex& english_index() {
    static TempDir directory;
    static const OpenedIndex index = [] {
        Article first = make_article("a", "Some text.");
        first.published = Moment{std::chrono::sys_days{std::chrono::year{1987} / 3 / 1}};
        Article second = make_article("b", "Some text.");
        second.published = Moment{std::chrono::sys_days{std::chrono::year{1988} / 1 / 31}};
        // What patterns and inflections are found among.
        Article words = make_article(
            "c",
            "The price of oil and the prices of gas: economy, economic, economist. An organisation "
            "or organization. Interest rates, a rate cut, cuts and cutting. Gorbachev. Banks, a "
            "bank, the riverbank. Colour, color. Co-operation. U.S. stocks.");
        build_index(directory.path("x"), {first, second, words});
        return open_index(IndexDirectory(directory.path("x")));
    }();
    return index;
}

class GoldenQueries : public ::testing::TestWithParam<Row> {};

TEST_P(GoldenQueries, AreReadAs) {
    const Row& row = GetParam();
    Analyser analyser;
    const QueryNode tree = parse_query(row.text, kToday);
    EXPECT_EQ(to_query_text(tree), row.tree);
    const Plan plan = plan_query(english_index(), analyser, tree, row.text, {});
    EXPECT_EQ(to_text(plan.wanted), row.all);
}

const Row kRows[] = {
#include "tests/database/golden_queries.inc"
};

INSTANTIATE_TEST_SUITE_P(All, GoldenQueries, ::testing::ValuesIn(kRows));

struct ErrorRow {
    const char* text;
    const char* message;
};

class GoldenErrors : public ::testing::TestWithParam<ErrorRow> {};

TEST_P(GoldenErrors, SayWhatIsWrong) {
    const ErrorRow& row = GetParam();
    Analyser analyser;
    try {
        plan_query(english_index(), analyser, parse_query(row.text, kToday), row.text, {});
        FAIL() << "taken";
    } catch (const QueryError& error) {
        EXPECT_STREQ(error.what(), row.message);
    }
}

const ErrorRow kErrors[] = {
#include "tests/database/golden_errors.inc"
#include "tests/support/today.h"
};

INSTANTIATE_TEST_SUITE_P(All, GoldenErrors, ::testing::ValuesIn(kErrors));

}  // namespace
}  // namespace dateline
