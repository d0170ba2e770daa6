// A word, a phrase or a value to a node without children, as its field has it.
#pragma once

#include <chrono>

#include "searcher/query/lexer.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// `lexeme` is a Word or a Phrase; `today` is what "yesterday" is counted from. Throws QueryError
// for a value that the field cannot have.
QueryNode make_leaf(const Lexeme& lexeme, const Field& field, std::chrono::sys_days today);

// Throws QueryError, with `span` as its place, when the leaf only filters: it can have no weight.
void require_weighable(const QueryNode& leaf, Span span);

}  // namespace dateline
