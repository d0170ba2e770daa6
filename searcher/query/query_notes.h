// What somebody should know who typed a query by the habits of another search: it was read
// otherwise than it looks.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/lexer.h"

namespace dateline {

// In the order of the text, each once, few:
//   or, not, and not, ||, && between words   are words; which operator is one
//   oil!, econom$, #tag, @name               the sign says nothing; what would
//   !gas, –gas                               are read as -gas
//   author:, hd=, HEADLINE(                  which field that is
std::vector<std::string> query_notes(const std::vector<Lexeme>& lexemes);

}  // namespace dateline
