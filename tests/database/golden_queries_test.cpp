// The grammar by example: a query text, what it is read as, and what Xapian is asked.
// Tests schema, analysis, parser and planner together. UPDATE with care: a changed row
// is a changed meaning.
#include <gtest/gtest.h>

#include "searcher/query/planner.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

struct Row {
    const char* text;
    const char* tree;
    const char* all;  // Xapian's description, all words wanted.
};

// An English index with articles in 1987 and 1988.
const OpenedIndex& english_index() {
    static TempDir directory;
    static const OpenedIndex index = [] {
        Article first = make_article("a", "Some text.");
        first.published = Moment{std::chrono::sys_days{std::chrono::year{1987} / 3 / 1}};
        Article second = make_article("b", "Some text.");
        second.published = Moment{std::chrono::sys_days{std::chrono::year{1988} / 1 / 31}};
        build_index(directory.path("x"), {first, second});
        return open_index(IndexDirectory(directory.path("x")));
    }();
    return index;
}

class GoldenQueries : public ::testing::TestWithParam<Row> {};

TEST_P(GoldenQueries, AreReadAs) {
    const Row& row = GetParam();
    Analyser analyser;
    const QueryNode tree = parse_query(row.text);
    EXPECT_EQ(to_query_text(tree), row.tree);
    const Plan plan = plan_query(english_index(), analyser, tree, row.text, Match::All);
    EXPECT_EQ(plan.query.get_description(), row.all);
}

const Row kRows[] = {
#include "tests/database/golden_queries.inc"
};

INSTANTIATE_TEST_SUITE_P(All, GoldenQueries, ::testing::ValuesIn(kRows));

}  // namespace
}  // namespace dateline
