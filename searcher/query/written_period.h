// Periods as people write them, with names of months in every language that is stemmed.
#pragma once

#include <optional>
#include <string_view>

#include "common/error.h"
#include "searcher/query/periods.h"

namespace dateline {

// Days: all that day_scanner.h has ("1 March 1987", "1er mars 1987", "01.03.1987", "1987/3/1"),
// "19870301", and 13/03/1987 or 3-13-1987 where only one reading is a day.
// Months: "march 1987", "März-1987", "1987 march", "1987/03", "1987-3", "03/1987", "1987年3月".
// Quarters: "Q1 1987", "1987 Q1", "1987/q1". Years: "1987年".
// nullopt for what does not look so. Throws QueryError, with `span` as its place, for what does not
// exist (31 February) and for two days in one, such as 03/04/1987.
std::optional<Period> parse_written_period(std::string_view text, Span span);

}  // namespace dateline
