// What somebody types behind the options of ranking.
#include <gtest/gtest.h>

#include "common/error.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/field_weights.h"
#include "searcher/ranking/proximity.h"
#include "searcher/ranking/recency.h"
#include "searcher/ranking/weighting.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

template <typename Parse>
std::string refusal(Parse parse, std::string_view text) {
    try {
        parse(text);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "taken";
}

struct Row {
    const char* name;
    const char* text;
    const char* answer;
};

std::string row_name(const ::testing::TestParamInfo<Row>& row) {
    return row.param.name;
}

class RankTakes : public ::testing::TestWithParam<Row> {};

TEST_P(RankTakes, NamesAndParameters) {
    EXPECT_EQ(to_text(parse_weighting(GetParam().text)), GetParam().answer);
}

const Row kTaken[] = {
    {"Usual", "bm25", "bm25:k1=1.8,b=auto,k3=4"},
    {"InOrder", "bm25:1.2,0.75", "bm25:k1=1.2,b=0.75,k3=4"},
    {"ByName", "bm25:b=0.75,k1=2", "bm25:k1=2,b=0.75,k3=4"},
    {"Mixed", "bm25:k3=0,0.9,0.3", "bm25:k1=0.9,b=0.3,k3=0"},
    {"ByTheQuery", "bm25:b=auto,k1=1", "bm25:k1=1,b=auto,k3=4"},
    {"ByTheQueryInOrder", "bm25:1,auto", "bm25:k1=1,b=auto,k3=4"},
    {"NothingBehindTheColon", "bm25:", "bm25:k1=1.8,b=auto,k3=4"},
    {"Plus", "bm25+:delta=0.5", "bm25+:k1=1.8,b=auto,k3=4,delta=0.5"},
    {"Pl2", "pl2:7", "pl2:c=7"},
    {"Inl2", "inl2", "inl2:c=1"},
    {"Dirichlet", "lm-dirichlet:2500", "lm-dirichlet:mu=2500"},
    {"WithoutParameters", "dph", "dph"},
    {"Tfidf", "tfidf", "tfidf"},
    {"Bool", "bool", "bool"},
};
INSTANTIATE_TEST_SUITE_P(All, RankTakes, ::testing::ValuesIn(kTaken), row_name);

class RankRefuses : public ::testing::TestWithParam<Row> {};

TEST_P(RankRefuses, WithTheWayOut) {
    EXPECT_EQ(refusal(parse_weighting, GetParam().text), GetParam().answer);
}

const Row kRefused[] = {
    {"Slip", "bm52", "--rank knows no 'bm52'; did you mean 'bm25'?"},
    {"HalfAName", "dirichlet", "--rank knows no 'dirichlet'; did you mean 'lm-dirichlet'?"},
    {"Unknown", "pagerank",
     "--rank knows no 'pagerank'; it takes bm25, bm25+, pl2, inl2, ineb2, bb2, dph, dlh, "
     "lm-dirichlet, tfidf, coord, bool"},
    {"Empty", "",
     "--rank knows no ''; it takes bm25, bm25+, pl2, inl2, ineb2, bb2, dph, dlh, lm-dirichlet, "
     "tfidf, coord, bool"},
    {"NoNumber", "bm25:high", "--rank bm25: 'high' is no number for k1"},
    {"NumberAndMore", "bm25:1.2x", "--rank bm25: '1.2x' is no number for k1"},
    {"NoValue", "bm25:b=", "--rank bm25: '' is no number for b"},
    {"AutoIsForB", "bm25:k1=auto", "--rank bm25: 'auto' is no number for k1"},
    {"NeitherNumberNorAuto", "bm25:b=car", "--rank bm25: 'car' is no number for b"},
    {"OutOfRange", "bm25:b=1.5", "--rank bm25: b is 1.5, and lies between 0 and 1"},
    {"Negative", "bm25:-1", "--rank bm25: k1 is -1, and lies between 0 and 1000"},
    {"NotANumber", "bm25:nan", "--rank bm25: k1 is nan, and lies between 0 and 1000"},
    {"TooMany", "bm25:1,0.5,8,2", "--rank bm25 takes 3 parameters and no more"},
    {"Twice", "bm25:1,k1=2", "--rank bm25: k1 is given twice"},
    {"WrongParameter", "bm25:k2=1", "--rank bm25 has no parameter 'k2'; it takes k1, b, k3"},
    {"FarParameter", "bm25:slope=1", "--rank bm25 has no parameter 'slope'; it takes k1, b, k3"},
    {"NoneWanted", "dph:1", "--rank dph takes no parameters"},
};
INSTANTIATE_TEST_SUITE_P(All, RankRefuses, ::testing::ValuesIn(kRefused), row_name);

TEST(Fields, AreWeighedByTheBody) {
    const auto expect = [](const char* text, double headline, double lede) {
        EXPECT_EQ(parse_field_weights(text), (FieldWeights{headline, lede})) << text;
    };
    expect("headline^3,lede^2,body", 3, 2);
    expect("headline^3", 3, 1);
    expect("lede^1.5", 2, 1.5);
    expect("headline", 1, 1);
    expect("title^4", 4, 1);
    expect("body^2,headline^3", 1.5, 1);
    expect("headline^0", 0, 1);
}

TEST(Fields, RefuseWhatIsNone) {
    const auto expect = [](const char* text, const char* message) {
        EXPECT_EQ(refusal(parse_field_weights, text), message) << text;
    };
    expect("headlin^3", "--fields weighs no 'headlin'; did you mean 'headline'?");
    expect("source^3", "--fields weighs no 'source'; it takes headline, lede, body");
    expect("", "--fields weighs no ''; it takes headline, lede, body");
    expect("headline^", "--fields: '' is no number for a weight");
    expect("headline^-1", "--fields: a weight is -1, and lies between 0 and 100");
    expect("headline^2,title^3", "--fields: 'title' is given twice");
    expect("body^0", "--fields: the body counts more than 0");
}

TEST(Expand, TakesThreeNumbers) {
    EXPECT_EQ(parse_feedback(""), (Feedback{10, 30, 1.5}));
    EXPECT_EQ(parse_feedback("5,20,0.5"), (Feedback{5, 20, 0.5}));
    EXPECT_EQ(parse_feedback("terms=50"), (Feedback{10, 50, 1.5}));
    EXPECT_EQ(refusal(parse_feedback, "0"), "--expand: articles is 0, and lies between 1 and 100");
    EXPECT_EQ(refusal(parse_feedback, "docs=5"),
              "--expand has no parameter 'docs'; it takes articles, terms, weight");
}

TEST(Recency, TakesAHalfLife) {
    EXPECT_EQ(parse_half_life("12h"), 12h);
    EXPECT_EQ(parse_half_life("30d"), 24h * 30);
    EXPECT_EQ(parse_half_life("2w"), 24h * 14);
    EXPECT_EQ(parse_half_life("1y"), 24h * 365);
    EXPECT_EQ(parse_half_life("0.5d"), 12h);
    for (const char* text : {"", "d", "30", "30m", "-1d", "0d", "101y", "1e9d", "nand"}) {
        EXPECT_THROW(parse_half_life(text), UsageError) << text;
    }
    EXPECT_EQ(refusal(parse_half_life, "30"),
              "--recency knows no '30'; it takes a number of hours, days, weeks or years: 12h, "
              "30d, 2w, 1y");
}

TEST(Proximity, TakesAWeight) {
    EXPECT_EQ(parse_proximity("0.1"), 0.1);
    EXPECT_EQ(refusal(parse_proximity, "near"), "--proximity: 'near' is no number for a weight");
}

}  // namespace
}  // namespace dateline
