// The words of a query that rank, as everything that adds to their weights sees them.
#include "searcher/planning/ranked_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_index.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

const OpenedIndex& small_index() {
    static TempDir directory;
    static const OpenedIndex index = [] {
        build_index(directory.path("x"),
                    {make_article("a", "The price of oil in the U.S. rises.")});
        return open_index(IndexDirectory(directory.path("x")));
    }();
    return index;
}

// "oil/oil prices/price^2": each word as word/stem, and its weight unless that is 1.
std::string show(const std::vector<RankedWord>& words) {
    std::vector<std::string> shown;
    for (const RankedWord& word : words) {
        shown.push_back(
            fmt::format("{}/{}", fmt::join(word.words, "|"), fmt::join(word.stems, "|")));
        if (word.weight != 1) shown.back() += fmt::format("^{}", word.weight);
    }
    return fmt::format("{}", fmt::join(shown, " "));
}

struct Row {
    const char* name;
    const char* text;
    const char* words;
};

class RankedWords : public ::testing::TestWithParam<Row> {};

TEST_P(RankedWords, AreThoseThatWeigh) {
    Analyser analyser;
    WordForms forms(small_index(), analyser);
    const QueryNode tree = parse_query(GetParam().text, kToday);
    EXPECT_EQ(show(ranked_words(tree, forms, {"the"})), GetParam().words);
}

const Row kRows[] = {
    {"Words", "oil prices", "oil/oil prices/price"},
    {"Phrase", "\"oil prices\"", "oil/oil prices/price"},
    {"Headline", "headline:prices", "prices/price"},
    {"PassedOver", "the oil", "oil/oil"},
    {"NotInAPhrase", "\"the oil\"", "the/the oil/oil"},
    {"Excluded", "oil -gas NOT wheat", "oil/oil"},
    {"Under", "(oil OR gas) AND (NOT (wheat OR corn))", "oil/oil gas/gas"},
    {"Filters", "oil source:reuters date:1987 words:5..", "oil/oil"},
    {"Names", "by:smith oil", "oil/oil"},
    {"Patterns", "econom* oil~1 gas", "gas/gas"},
    {"Near", "oil NEAR/5 (gas OR prices)", "oil/oil gas/gas prices/price"},
    {"Weights", "oil^3 (gas prices^2)^2", "oil/oil^3 gas/gas^2 prices/price^4"},
    {"Repeated", "oil oil", "oil/oil oil/oil"},
    {"Acronym", "U.S. oil", "u.s/ oil/oil"},
    {"Compound", "co-operation", "co/co operation/oper"},
};

INSTANTIATE_TEST_SUITE_P(All, RankedWords, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
