#include "indexer/normaliser/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

#include "common/text/text_cleaner.h"

namespace dateline {
namespace {

using Layout = Record::Layout;

struct Case {
    const char* name;
    Layout layout;
    std::string body;
    std::string paragraphs;
};

class JoinLinesTest : public testing::TestWithParam<Case> {};

TEST_P(JoinLinesTest, GivesParagraphs) {
    EXPECT_EQ(clean_text(join_lines(GetParam().body, GetParam().layout)), GetParam().paragraphs);
}

const Case kCases[] = {
    {"Empty", Layout::BlankLineBetween, "", ""},
    {"EmptyLinesOnly", Layout::BlankLineBetween, "\n \n\t\n", ""},
    {"EachLine", Layout::LineIsParagraph, "One.\n\n Two.\nThree.\n", "One.\nTwo.\nThree."},
    {"Blocks", Layout::BlankLineBetween, "One\ntwo.\n\n\nThree\n  four.\n",
     "One two.\nThree four."},
    {"BlocksWithCarriageReturns", Layout::BlankLineBetween, "One\r\ntwo.\r\n\r\nThree.",
     "One two.\nThree."},
    {"LineOfBlanksIsEmpty", Layout::BlankLineBetween, "One\n \t \nTwo", "One\nTwo"},
    {"EmptyLinesBefore", Layout::BlankLineBetween, "\n\nOne\ntwo", "One two"},
    {"Hyphen", Layout::BlankLineBetween, "the co-\noperation of 70-\nyear-old Anglo-\nAmerican",
     "the co-operation of 70-year-old Anglo-American"},
    {"SoftHyphen", Layout::BlankLineBetween, "co\u00AD\noperation", "co\u00ADoperation"},
    {"SoftHyphenAndReturn", Layout::BlankLineBetween, "co\u00AD \r\noperation",
     "co\u00ADoperation"},
    {"TypographicHyphen", Layout::BlankLineBetween, "co\u2010\noperation", "co\u2010operation"},
    {"SoftHyphenAlone", Layout::BlankLineBetween, "the \u00AD\noperation", "the \u00AD operation"},
    {"HyphenAndIndent", Layout::BlankLineBetween, "co-\n  operation", "co-operation"},
    {"Dash", Layout::BlankLineBetween, "rain --\nand sun -\nboth-\n(so) a-",
     "rain -- and sun - both- (so) a-"},
    {"HyphenAtParagraphEnd", Layout::BlankLineBetween, "co-\n\noperation", "co-\noperation"},
    {"Indented", Layout::Indented, "Showers in\nthe zone.\n    The dry\nperiod.\n\tArrivals.\n",
     "Showers in the zone.\nThe dry period.\nArrivals."},
    {"IndentedFirstLine", Layout::Indented, "    Showers in\nthe zone.", "Showers in the zone."},
    {"IndentedEarnings", Layout::Indented,
     "    Shr 34 cts vs 1.19 dlrs\n    Net 807,000 vs 2,858,000\n    Note: 4th qtr "
     "not\navailable.\n"
     " Reuter\n",
     "Shr 34 cts vs 1.19 dlrs\nNet 807,000 vs 2,858,000\nNote: 4th qtr not available.\nReuter"},
    {"IndentedTable", Layout::Indented,
     "    FEBRUARY SALES\n    STORE          PCT      1987\n SEARS             4.9      1.8 BILL\n"
     " MAY               15.0     632 MLN\n SEP7  696 OFF 12\n More\nAnalysts said\nmore.",
     "FEBRUARY SALES\nSTORE PCT 1987\nSEARS 4.9 1.8 BILL\nMAY 15.0 632 MLN\nSEP7 696 OFF 12\nMore\n"
     "Analysts said more."},
    {"IndentedTableFlushLeft", Layout::Indented,
     "Prices were\nLondon      12.5     13.0\nParis       11.5     12.0\n",
     "Prices were\nLondon 12.5 13.0\nParis 11.5 12.0"},
    {"MarginOfOneBlankIsNoIndent", Layout::Indented,
     " Showers continued throughout the week in the Bahia zone,\n"
     " alleviating the drought since early January and improving\n"
     "   The dry period means the temporao will be late this year",
     "Showers continued throughout the week in the Bahia zone, alleviating the drought since early "
     "January and improving\nThe dry period means the temporao will be late this year"},
};
INSTANTIATE_TEST_SUITE_P(All, JoinLinesTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
