// Periods written in digits, as ISO 8601 writes them (with its weeks, and quarters beside them).
#pragma once

#include <optional>
#include <string_view>

#include "common/error.h"
#include "searcher/query/periods.h"

namespace dateline {

// "2024", "2024-03", "2024-03-01", "2024-W09", "2024-Q1", all digits written out, W and Q in
// either case; nullopt for what does not look so. Throws QueryError, with `span` as its place, for
// what looks so and does not exist: the year 0, 2023-02-29, 2023-W53.
std::optional<Period> parse_calendar_period(std::string_view text, Span span);

}  // namespace dateline
