// A planned query to what Xapian is asked: the query with all that adds to it, and the weights.
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "searcher/planning/planner.h"
#include "searcher/ranking/document_lengths.h"
#include "searcher/ranking/ranking_settings.h"

namespace dateline {

struct RankedSearch {
    Xapian::Query query;  // Finds what the plan's query finds.
    std::unique_ptr<Xapian::Weight> weight;
    std::vector<FeedbackTerm> feedback;  // What was added to it.
};

// What is searched.
struct RankedCollection {
    const Xapian::Database& database;
    // Those of its segments in which numbers have no article.
    std::vector<Xapian::Database> gapped = {};
    // Its lengths, kept from one search to the next.
    std::shared_ptr<DocumentLengths> lengths = std::make_shared<DocumentLengths>();
};

// Where something is asked for that needs the first articles, they are searched for here. A plan
// that does not rank stays as it is but for recency. Throws Xapian::Error.
RankedSearch rank(const RankedCollection& collection, const Plan& plan,
                  const RankingSettings& settings);

}  // namespace dateline
