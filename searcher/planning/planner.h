// Query tree to a plan, against an opened index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "common/index/opened_index.h"
#include "searcher/planning/expander.h"
#include "searcher/planning/highlights.h"
#include "searcher/planning/ranked_words.h"
#include "searcher/planning/wanted.h"
#include "searcher/query/query_tree.h"
#include "searcher/time_zone.h"

namespace dateline {

// How many of the words that stand side by side must occur.
enum class Match { All, Any };

// What is to be marked in the articles, where somebody will read them.
enum class Marks { None, All };

struct PlanSettings {
    Match match = Match::All;
    TimeZone zone;  // Whose days are meant.
    Marks marks = Marks::None;
};

// What a query wants of one generation of an index, as plain values; ranking/lowering.h makes a
// search of it.
struct Plan {
    Wanted wanted;
    Highlights highlights;  // Empty where no marks are wanted.
    std::vector<RankedWord> ranked_words;
    std::vector<WordExpansion> expansions;
    std::vector<std::string> common_words;  // Passed over because they say nothing.
    std::vector<std::string> notes;         // What somebody should know, e.g. what was passed over.

    // False: nothing in it weighs, all hits score 0.
    bool ranked() const { return !wanted.words.empty(); }
};

// `text` is the query text that the tree was parsed from, its days are those of the zone. Throws
// QueryError when there is nothing in the tree that can be searched for, IndexError when the index
// cannot be read.
Plan plan_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                std::string_view text, const PlanSettings& settings);

}  // namespace dateline
