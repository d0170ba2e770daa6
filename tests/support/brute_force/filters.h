// What a query asks of an article beside its text.
#pragma once

#include "searcher/query/query_tree.h"
#include "tests/support/brute_force/read_article.h"

namespace dateline::brute_force {

// Of a node that is a value, days or numbers.
bool passes(const QueryNode& leaf, const ReadArticle& article);

// Does it only say yes or no, whatever words there are?
bool is_filter(const QueryNode& node);

}  // namespace dateline::brute_force
