// Periods counted from today, in English, in large or small letters.
#pragma once

#include <optional>
#include <string_view>

#include "common/error.h"
#include "searcher/query/periods.h"

namespace dateline {

// "today", "yesterday"; "this week", "last week", and so "month", "quarter", "year": whole, however
// much of it has passed; "last monday" and the other weekdays: the latest before today. nullopt for
// anything else. The period may begin before kFirstDay.
std::optional<Period> parse_relative_period(std::string_view text, std::chrono::sys_days today);

// The first day of "7d", "-7d", "7 days", "last 30 days", "past 2 weeks": what reaches up to today.
// "last week" is none of these.
std::optional<std::chrono::sys_days> parse_last_days(std::string_view text,
                                                     std::chrono::sys_days today, Span span);

// "7d", "2w", "3m", "1y", also "-7d", "7 days", "3 months ago": the day so many days, weeks, months
// or years before today; nullopt for anything else. A month that is too short for the day gives its
// last: 1m before 31 March is the last of February. Throws QueryError, with `span` as its place,
// when that is before kFirstDay.
std::optional<std::chrono::sys_days> parse_days_ago(std::string_view text,
                                                    std::chrono::sys_days today, Span span);

}  // namespace dateline
