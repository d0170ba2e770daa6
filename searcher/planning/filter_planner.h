// Exact values, days and numbers of a query to Xapian queries that filter and weigh nothing.
#pragma once

#include <xapian.h>

#include "searcher/query/query_tree.h"
#include "searcher/time_zone.h"

namespace dateline {

// Node kinds Value, Days and Numbers. Days are days of `zone`; see day_planner.h.
Xapian::Query plan_filter(const Xapian::Database& database, const QueryNode& node,
                          const TimeZone& zone);

}  // namespace dateline
