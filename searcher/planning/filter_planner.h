// Exact values, days and numbers of a query to conditions on articles.
#pragma once

#include <xapian.h>

#include "searcher/planning/condition.h"
#include "searcher/query/query_tree.h"
#include "searcher/time_zone.h"

namespace dateline {

// Node kinds Value, Days and Numbers. Days are days of `zone`; see day_planner.h.
Condition plan_filter(const Xapian::Database& database, const QueryNode& node,
                      const TimeZone& zone);

}  // namespace dateline
