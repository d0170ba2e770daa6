// What to try where a whole value or a day is in no article.
#pragma once

#include <string>
#include <vector>

#include "common/index/opened_index.h"
#include "searcher/query/query_tree.h"
#include "searcher/time_zone.h"

namespace dateline {

// Adds to `notes`, for the first few values of the tree that no article has, the nearest that
// exist with their counts: those that differ in a letter or two, that begin so, or that have it as
// a word. And for the first days outside of those that the index covers, which these are, in
// `zone`. Looks at a bounded number of values. Throws Xapian::Error.
void add_value_hints(const OpenedIndex& index, const QueryNode& tree, const TimeZone& zone,
                     std::vector<std::string>& notes);

}  // namespace dateline
