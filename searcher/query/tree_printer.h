// A query tree as text: one line that can be read as a query again, for "resolved"
// in output, and the rows of --explain.
#pragma once

#include <string>

#include "searcher/query/query_tree.h"

namespace dateline {

// "(bahia cocoa) AND date:1987-03-01..1987-03-07". Parsing it gives the same tree.
std::string to_query_text(const QueryNode& node);

// "1987-03-01..1987-03-07", "..2020-12-31".
std::string to_text(const DayRange& days);

}  // namespace dateline
