// Query tree to Xapian query, against an opened index.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/query/highlights.h"
#include "searcher/query/query_tree.h"
#include "searcher/query/word_planner.h"
#include "searcher/time_zone.h"

namespace dateline {

// How many of the words that stand side by side must occur.
enum class Match { All, Any };

struct Plan {
    Xapian::Query query;
    bool ranked = false;  // False: nothing in it weighs, all hits score 0.
    Highlights highlights;
    std::vector<std::string> common_words;  // Passed over because they say nothing.
    std::vector<std::string> notes;         // What somebody should know, e.g. what was passed over.
};

// `text` is the query text that the tree was parsed from, its days are days of `zone`. Throws
// QueryError when there is nothing in the tree that can be searched for, IndexError when the index
// cannot be read.
Plan plan_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                std::string_view text, Match match, const TimeZone& zone = TimeZone());

}  // namespace dateline
