// What has places in a text to what is wanted of an index: words, phrases, patterns, and what is
// near each other.
#pragma once

#include <optional>
#include <vector>

#include "searcher/planning/expander.h"
#include "searcher/planning/highlights.h"
#include "searcher/planning/place_planner.h"
#include "searcher/planning/wanted.h"
#include "searcher/planning/word_planner.h"

namespace dateline {

// Not thread-safe. All that it is made of must outlive it. Throws Xapian::Error.
class TextPlanner {
  public:
    TextPlanner(const OpenedIndex& index, Analyser& analyser, WordForms& forms,
                Highlights* highlights);

    // Of kind Word, Phrase, Wildcard, Fuzzy, Near, NotNear, First or AtLeast. Nothing when no
    // letter or digit is in it. Adds to the highlights, unless they are nullptr. The weight of the
    // node itself is the caller's matter.
    std::optional<Wanted> plan(const QueryNode& node);

    // Of all that was planned.
    std::vector<WordExpansion> take_expansions() { return expander_.take_expansions(); }

  private:
    std::optional<Wanted> plan_leaf(const QueryNode& node);
    std::optional<Wanted> plan_in_field(const QueryNode& node, const Field& field);
    Wanted plan_places(const QueryNode& node, std::uint32_t count, double weight);
    void add_weights(const QueryNode& node, double weight, std::vector<PlanWord>& words);

    Expander expander_;
    PlacePlanner places_;
    WordPlanner words_;
    Highlights* highlights_;
};

}  // namespace dateline
