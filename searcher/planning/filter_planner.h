// Exact values, days and numbers of a query to Xapian queries that filter and weigh nothing.
#pragma once

#include <xapian.h>

#include "searcher/query/query_tree.h"

namespace dateline {

// Node kinds Value, Days and Numbers. Days become the fewest year, month and day terms that
// cover the range within the years that the database has.
Xapian::Query plan_filter(const Xapian::Database& database, const QueryNode& node);

}  // namespace dateline
