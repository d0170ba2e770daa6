// The values of range fields: periods, days, numbers.
#pragma once

#include <string_view>

#include "searcher/query/query_tree.h"

namespace dateline {

// "2024", "2024-03", "2024-03-01", "2024-03-01..2024-03-15", "..2020", "2024-03.." for date: ; one
// period for after: (later than it) and before: (earlier than it). Years 1 to 9999, real calendar
// days only, the first not after the last. Throws QueryError, with `span` as its place.
DayRange parse_day_range(std::string_view text, const Field& field, Span span);

// "500", "500..", "..100", "200..300". Throws QueryError, with `span` as its place.
NumberRange parse_number_range(std::string_view text, Span span);

}  // namespace dateline
