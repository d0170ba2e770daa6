// The day that the name of a corpus file, or the address of an article, gives to it.
#pragma once

#include <optional>
#include <string_view>

#include "common/dates/moment.h"
#include "indexer/records/record.h"

namespace dateline {

// The last day of the calendar, of the years 1600 to 2100, in the name of the archive's member, or
// else in the path: "1916-03-01", "1916_03_01", "2024/03/01", "2024/mar/01", "2024/3/1",
// "19160301", with no digit before or after it. Folders count: "1916-03-01/evening-star.txt".
std::optional<Moment> date_in_path(const Origin& origin);

// The same in the path of a URL, after its host and before '?' and '#'. Eight digits in a row count
// from 1900 to 2049 only: others are rather the number of an article.
std::optional<Moment> date_in_url(std::string_view url);

}  // namespace dateline
