// A planned query to what Xapian is asked: the query with all that adds to it, and the weights.
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "searcher/planning/planner.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/lowering.h"
#include "searcher/ranking/ranking_settings.h"

namespace dateline {

struct RankedSearch {
    Xapian::Query query;  // Finds what the plan's query finds.
    std::unique_ptr<Xapian::Weight> weight;
    bool every_match = false;            // Each match has to be looked at, or some are lost.
    std::vector<FeedbackTerm> feedback;  // What was added to it.
};

// Where something is asked for that needs the first articles, they are searched for here. A plan
// that does not rank stays as it is but for recency. Throws Xapian::Error.
RankedSearch rank(const SearchedIndex& index, const Plan& plan, const RankingSettings& settings);

}  // namespace dateline
