#include "indexer/inversion/article_limits.h"

#include <gtest/gtest.h>

#include <limits>

#include "common/error.h"

namespace dateline {
namespace {

using Places = std::vector<std::uint32_t>;

constexpr auto kMost = std::numeric_limits<std::uint32_t>::max();

struct Term {
    std::string term;
    std::uint32_t wdf = 1;
    Places places = {};
};

struct Case {
    const char* name;
    std::vector<Term> terms;
    std::vector<std::pair<Slot, std::string>> values;
    std::string refusal;  // Behind "cannot write an article: "; empty: it is written.
};

class ArticleLimitsTest : public testing::TestWithParam<Case> {};

TEST_P(ArticleLimitsTest, Hold) {
    AnalysedArticle article;
    for (const Term& term : GetParam().terms) {
        article.terms.push_back({term.term, term.wdf, term.places});
    }
    article.values = GetParam().values;
    std::string refusal;
    try {
        require_within_limits(article);
    } catch (const IndexError& error) {
        refusal = error.what();
    }
    const std::string& expected = GetParam().refusal;
    EXPECT_EQ(refusal, expected.empty() ? "" : "cannot write an article: " + expected);
}

std::string x(std::size_t size) {
    return std::string(size, 'x');
}
std::string zeros(std::size_t size) {
    return std::string(size, '\0');
}

const Case kCases[] = {
    {"Nothing", {}, {}, ""},
    {"AnOrdinaryArticle", {{"a", 2, {1, 7}}, {"b", 0, {}}}, {{0, "v"}, {1, "w"}}, ""},

    {"NoTerm", {{""}}, {}, "an empty term after ('')"},
    {"NoTermBehindAnother", {{"a"}, {""}}, {}, "an empty term after ('a')"},
    {"TermsOutOfOrder", {{"b"}, {"a"}}, {}, "its terms are not in order ('a')"},
    {"TermTwice", {{"a"}, {"a"}}, {}, "its terms are not in order ('a')"},
    {"TermsAreOrderedByUnsignedBytes", {{"a"}, {"\x80"}, {"\xff"}}, {}, ""},
    {"ALongerTermIsBehindItsBeginning", {{"a"}, {std::string("a\0", 2)}}, {}, ""},

    {"LongestTerm", {{x(245)}}, {}, ""},
    {"TermTooLong", {{x(246)}}, {}, "a term is too long ('" + x(246) + "')"},
    {"ZerosCountTwiceAndFit", {{zeros(122) + "x"}}, {}, ""},
    {"ZerosCountTwiceAndAreTooLong", {{zeros(123)}}, {}, "a term is too long ('')"},
    {"OneZeroTooMany", {{zeros(1) + x(244)}}, {}, "a term is too long ('" + x(244) + "')"},
    {"OneZeroFits", {{zeros(1) + x(243)}}, {}, ""},

    {"PlacesAtBothEnds", {{"a", 1, {0, kMost}}}, {}, ""},
    {"PlaceTwice", {{"a", 1, {4, 4}}}, {}, "places of a term are not in order ('a')"},
    {"PlacesOutOfOrder", {{"a", 1, {1, 5, 4}}}, {}, "places of a term are not in order ('a')"},

    {"LongestArticle", {{"a", kMost, {}}, {"b", 0, {}}}, {}, ""},
    {"ArticleTooLong", {{"a", kMost, {}}, {"b", 1, {}}}, {}, "it is too long ('b')"},
    {"ArticleFarTooLong", {{"a", kMost, {}}, {"b", kMost, {}}}, {}, "it is too long ('b')"},

    {"NoValue", {}, {{3, ""}}, "an empty value ('slot 3')"},
    {"ValuesOutOfOrder", {}, {{3, "a"}, {2, "b"}}, "its values are not in order ('slot 2')"},
    {"SlotTwice", {}, {{3, "a"}, {3, "b"}}, "its values are not in order ('slot 3')"},
    {"SlotZeroTwice", {}, {{0, "a"}, {0, "b"}}, "its values are not in order ('slot 0')"},
    {"LastSlot", {}, {{kMost - 1, "a"}}, ""},
    {"BeyondTheLastSlot", {}, {{kMost, "a"}}, "no such slot ('slot 4294967295')"},
};

INSTANTIATE_TEST_SUITE_P(All, ArticleLimitsTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace dateline
