#include "searcher/planning/every_match.h"

#include <gtest/gtest.h>

#include <memory>

#include "searcher/proximity/span_source.h"
#include "searcher/ranking/with_words_source.h"

namespace dateline {
namespace {

using Query = Xapian::Query;

struct Case {
    const char* name;
    Query query;
    bool needs_every_match;
    bool may_hurry;
};

class EveryMatch : public ::testing::TestWithParam<Case> {};

TEST_P(EveryMatch, IsLookedAtWhereTheLibraryErrs) {
    EXPECT_EQ(needs_every_match(GetParam().query), GetParam().needs_every_match);
    EXPECT_EQ(may_hurry(GetParam().query), GetParam().may_hurry);
}

const Query kWord("Zflood"), kOther("Len");

Query of(Query::op op) {
    return {op, kWord, kOther};
}

Query places() {
    return Query((new SpanSource(std::make_shared<SpanCondition>()))->release());
}

Query words() {
    return with_words_source(of(Query::OP_OR), Xapian::Database(), {1.8, 0.4, 4});
}

const Case kCases[] = {
    {"Nothing", Query(), false, true},
    {"Everything", Query(std::string()), false, true},
    {"Word", kWord, false, true},
    {"AllWords", of(Query::OP_AND), false, true},
    {"Filtered", of(Query::OP_FILTER), false, true},
    {"Excluded", of(Query::OP_AND_NOT), false, true},
    {"Scaled", Query(Query::OP_SCALE_WEIGHT, kWord, 2.0), false, true},
    {"WordsSource", words(), false, true},
    {"AnyWord", of(Query::OP_OR), false, false},
    {"Stems", of(Query::OP_SYNONYM), false, false},
    {"Bonus", of(Query::OP_AND_MAYBE), false, false},
    {"Phrase", of(Query::OP_PHRASE), true, false},
    {"Near", of(Query::OP_NEAR), true, false},
    {"Compound", of(Query::OP_MAX), true, false},
    {"Places", places(), true, false},
    {"PlacesBelow", Query(Query::OP_FILTER, kWord, Query(Query::OP_AND, kOther, places())), true,
     false},
    {"WordThatLooksLikePlaces", Query("PostingSource(places "), false, true},
};

INSTANTIATE_TEST_SUITE_P(All, EveryMatch, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
