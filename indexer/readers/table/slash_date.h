// "3/5/2024" alone may be May or March; a column of such dates mostly tells.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

// "12/31/2010 10:15" in its parts, the first two of which are 1 to 31.
struct SlashDate {
    unsigned first = 0;
    unsigned second = 0;
    unsigned year = 0;
    std::string_view rest;  // A time, perhaps.
};
std::optional<SlashDate> slash_date(std::string_view text);

enum class DateOrder { Unknown, DayFirst, MonthFirst };

// What a number above 12 tells of the others in the column. Unknown where there is none, or one in
// each place.
DateOrder date_order(std::span<const std::string_view> dates);

// Such a date as "2010-12-31 10:15", if the order is known; any other text as it is.
std::string iso_date(std::string text, DateOrder order);

}  // namespace dateline
