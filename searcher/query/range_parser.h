// The values of range fields: days and numbers.
#pragma once

#include <string_view>

#include "searcher/query/query_tree.h"

namespace dateline {

// The days that a value of a date field stands for. `today` is the day where the user is.
//
//   date:    a period of calendar_period.h, relative_period.h or written_period.h; a range of two,
//            from the first day of the one to the last of the other ("2024-03..2024-05",
//            "1986-1989", "1 March 1987 to 5 March 1987"); one open end ("2024-03..", "..2020"); >
//            >= < <= in front, as after:, since:, before:, until: have it. "7d" alone, "-7d" and
//            "last 7 days" are the range "7d..today": it begins with the day a week ago.
//   after:   one period: the days behind its last     since:  those from its first on
//   before:  one period: the days before its first    until:  those up to its last
//
// "7d" as an end of a range, and behind after: and the others, is one day. Years 1 to 9999, the
// first day not after the last. Throws QueryError, with `span` as its place.
DayRange parse_day_range(std::string_view text, const Field& field, Span span,
                         std::chrono::sys_days today);

// "500", "500..", "..100", "200..300", ">500", "<=100". Throws QueryError, with `span` as its
// place.
NumberRange parse_number_range(std::string_view text, Span span);

}  // namespace dateline
