// Query text to query tree. The grammar, loosest first:
//
//   query  = and  { OR and }
//   and    = words { AND words }
//   words  = item { item }                    side by side: see --match
//   item   = [ "+" | "-" | NOT ] near         must occur, must not occur
//   near   = weighed { [ NOT ] NEAR/5 weighed }   and its like; from left to right
//   weighed = primary [ "^" number ]
//   primary = word | "phrase" | "(" query ")" | field ":" value | (ATLEAST3 | FIRST50) "(" query
//   ")" value  = word | "phrase" | "(" query ")" | range
//
// Fields and their values are those of common/schema.h. Knows no index.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Brackets inside brackets, and words in all, that a query may have.
inline constexpr int kMaxNesting = 1000;
inline constexpr std::size_t kMaxQueryWords = 10'000;

// Throws QueryError, which says where in the text and what would be right. Any bytes give one or
// the other. `today` is what "yesterday" in a date goes by.
QueryNode parse_query(std::string_view text, std::chrono::sys_days today);

// The same of what lex() made of the text.
QueryNode parse_lexemes(const std::vector<Lexeme>& lexemes, std::chrono::sys_days today);

// The whole text as words side by side, whatever signs stand in it.
QueryNode parse_plain(std::string_view text);

}  // namespace dateline
