// The day that the name of a corpus file gives to what is in it.
#pragma once

#include <optional>

#include "common/dates/moment.h"
#include "indexer/records/record.h"

namespace dateline {

// The last day of the calendar, of the years 1600 to 2100, in the name of the archive's member, or
// else in the path: "1916-03-01", "1916_03_01", "2024/03/01", "19160301", with no digit before or
// behind it. Folders count: "1916-03-01/evening-star.txt".
std::optional<Moment> date_in_path(const Origin& origin);

}  // namespace dateline
