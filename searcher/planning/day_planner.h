// Days of a query to conditions on articles.
#pragma once

#include <xapian.h>

#include "searcher/planning/condition.h"
#include "searcher/query/query_tree.h"
#include "searcher/time_zone.h"

namespace dateline {

// Articles published on `days` of `zone`. Days of UTC that lie inside become the fewest year, month
// and day terms that cover them, within the years that the database has; the days of UTC in which
// the first day of `zone` begins and the last one ends are looked at second by second, by slot.
//
// An article that stands at midnight UTC to the second is one of which only the day is known, as
// Moment says and most corpora have it: it belongs to that day in every zone.
Condition plan_days(const Xapian::Database& database, const DayRange& days, const TimeZone& zone);

// The same of a time that lies in a slot only, and is always known to the second.
Condition plan_days_of_slot(const Field& field, const DayRange& days, const TimeZone& zone);

}  // namespace dateline
