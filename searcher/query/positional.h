// What may stand beside NEAR and in ATLEAST: what has places in a text.
#pragma once

#include <string_view>

#include "searcher/query/query_tree.h"

namespace dateline {

// Words, phrases, patterns, alternatives of these, and what is near each other. Throws QueryError
// for anything else; `name`: of the operator, as typed.
void require_positional(const QueryNode& node, std::string_view name);

}  // namespace dateline
