// What has places in a text to Xapian queries: words, phrases, patterns, and what is near each
// other.
#pragma once

#include <optional>
#include <vector>

#include "searcher/planning/expander.h"
#include "searcher/planning/highlights.h"
#include "searcher/planning/place_planner.h"
#include "searcher/planning/query_part.h"
#include "searcher/planning/word_planner.h"
#include "searcher/proximity/span_finder.h"

namespace dateline {

// Not thread-safe. All that it is made of must outlive it. Throws Xapian::Error.
class TextPlanner {
  public:
    TextPlanner(const OpenedIndex& index, Analyser& analyser, WordForms& forms,
                const UnitsOf& units, Highlights& highlights);

    // Of kind Word, Phrase, Wildcard, Fuzzy, Near or AtLeast. Nothing when no letter or digit is in
    // it. Adds to the highlights. The weight of the node itself is the caller's matter.
    std::optional<QueryPart> plan(const QueryNode& node);

    const std::vector<WordExpansion>& expansions() const { return expander_.expansions(); }

  private:
    std::optional<QueryPart> plan_leaf(const QueryNode& node);
    std::optional<QueryPart> plan_in_field(const QueryNode& node, const Field& field);
    Xapian::Query leaf_query(const QueryNode& node, const Field& field);
    QueryPart plan_places(const QueryNode& node, std::size_t count, double weight);
    void add_weights(const QueryNode& node, double weight, std::vector<Xapian::Query>& weights);

    WordPlanner words_;
    Expander expander_;
    PlacePlanner places_;
    const UnitsOf& units_;
    Highlights& highlights_;
};

}  // namespace dateline
