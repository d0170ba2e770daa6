// "Did you mean": a query with slips of the finger to one without.
#pragma once

#include <string>
#include <string_view>

#include "common/analysis/analyser.h"
#include "common/index/opened_index.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// `text`, which `tree` was read from, with the words of the default field that stand in no article
// or next to none replaced by the words that were meant. Empty when there is nothing to replace.
// Throws IndexError.
std::string corrected_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                            std::string_view text);

}  // namespace dateline
