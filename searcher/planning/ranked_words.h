// The words of a query that say something about rank, for whoever ranks by more than their counts:
// by the field they stand in, by what stands beside them, by what they bring along.
#pragma once

#include <string>
#include <vector>

#include "searcher/planning/word_forms.h"
#include "searcher/query/query_tree.h"

namespace dateline {

struct RankedWord {
    std::vector<std::string> words;  // The exact form and its other readings. Never empty.
    std::vector<std::string> stems;  // One for each way of stemming it; empty for what has none.
    double weight = 1;               // As the query has it: oil^2.
};

// The words and phrases of the tree that are in the text or a part of it, in their order. Not what
// must not occur, nor patterns, nor the words in `common`, which were passed over.
std::vector<RankedWord> ranked_words(const QueryNode& tree, WordForms& forms,
                                     const std::vector<std::string>& common);

}  // namespace dateline
