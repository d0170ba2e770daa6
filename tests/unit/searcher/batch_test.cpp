#include "searcher/batch.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/error.h"

namespace dateline {
namespace {

// "1 [a]=heavy rain; ...": line, id, text.
std::string read(const std::string& text, BatchFormat format) {
    std::istringstream in(text);
    std::string shown;
    for (const BatchQuery& query : read_batch(in, "queries", format)) {
        shown += (shown.empty() ? "" : "; ") + std::to_string(query.line) + " [" + query.id +
                 "]=" + query.text;
    }
    return shown;
}

struct Case {
    std::string name;
    BatchFormat format;
    std::string file;
    std::string queries;
};

class BatchTest : public testing::TestWithParam<Case> {};

TEST_P(BatchTest, Reads) {
    EXPECT_EQ(read(GetParam().file, GetParam().format), GetParam().queries);
}

const Case kCases[] = {
    {"EmptyFile", BatchFormat::Auto, "", ""},
    {"OnlyEmptyLines", BatchFormat::Auto, "\n \t\n\r\n", ""},
    {"Lines", BatchFormat::Auto, "heavy rain\nflood\n", "1 [1]=heavy rain; 2 [2]=flood"},
    {"NoFinalLineEnd", BatchFormat::Auto, "rain", "1 [1]=rain"},
    {"EmptyLinesCountAsLines", BatchFormat::Auto, "\nrain\n\n\nflood", "2 [2]=rain; 5 [5]=flood"},
    {"CarriageReturns", BatchFormat::Auto, "rain\r\nflood\r\n", "1 [1]=rain; 2 [2]=flood"},
    {"ByteOrderMark", BatchFormat::Auto, "\xEF\xBB\xBFrain\n", "1 [1]=rain"},
    {"ByteOrderMarkBeforeAnId", BatchFormat::Auto,
     "\xEF\xBB\xBF"
     "a\train\n",
     "1 [a]=rain"},
    {"Tsv", BatchFormat::Auto, "a\theavy rain\nb2\tflood\n", "1 [a]=heavy rain; 2 [b2]=flood"},
    {"TsvKeepsFurtherTabs", BatchFormat::Auto, "a\tx\ty", "1 [a]=x\ty"},
    {"OneLineWithoutATabHasItsNumber", BatchFormat::Auto, "a\tx\nflood", "1 [a]=x; 2 [2]=flood"},
    {"CommentsAndBlankLinesAreNoQueries", BatchFormat::Auto, "# morning\na\tx\n\n  #\tb\nb\ty\n",
     "2 [a]=x; 5 [b]=y"},
    {"CommentsInTsv", BatchFormat::Tsv, "# morning\na\tx\n", "2 [a]=x"},
    {"BlankBeforeTheTabMakesLines", BatchFormat::Auto, "heavy rain\tin Rio",
     "1 [1]=heavy rain\tin Rio"},
    {"TabFirstMakesLines", BatchFormat::Auto, "\train", "1 [1]=\train"},
    {"LinesAskedFor", BatchFormat::Lines, "a\tx\nb\ty", "1 [1]=a\tx; 2 [2]=b\ty"},
    {"TsvAskedForTakesBlanksInIds", BatchFormat::Tsv, "topic 1\train", "1 [topic 1]=rain"},
    {"TsvWithAnEmptyQuery", BatchFormat::Tsv, "a\t", "1 [a]="},
    {"QueriesAreLeftAsTheyAre", BatchFormat::Auto, "  \"a b\" -c  ", "1 [1]=  \"a b\" -c  "},
};
INSTANTIATE_TEST_SUITE_P(All, BatchTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

std::string refusal(const std::string& text, BatchFormat format) {
    try {
        return "taken: " + read(text, format);
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(Batch, RefusesALineWithoutATabWhereTsvWasAskedFor) {
    EXPECT_EQ(refusal("a\tx\n\nflood\n", BatchFormat::Tsv),
              "'queries' line 3 is not 'id<TAB>query'");
    EXPECT_EQ(refusal("\tx\n", BatchFormat::Tsv), "'queries' line 1 is not 'id<TAB>query'");
}

TEST(Batch, RefusesAnIdThatTwoLinesHave) {
    EXPECT_EQ(refusal("a\tx\nb\ty\na\tz\n", BatchFormat::Auto),
              "'queries' lines 1 and 3 have the same id, a; give each its own");
    EXPECT_EQ(refusal("2\tx\nflood\n", BatchFormat::Auto),
              "'queries' lines 1 and 2 have the same id, 2; give each its own");
}

class BrokenBuffer : public std::streambuf {
    int_type underflow() override { throw std::runtime_error("no disk"); }
};

TEST(Batch, RefusesAFileThatCannotBeRead) {
    BrokenBuffer buffer;
    std::istream in(&buffer);
    try {
        read_batch(in, "queries", BatchFormat::Auto);
        FAIL() << "taken";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "cannot read the queries in 'queries'");
    }
}

}  // namespace
}  // namespace dateline
