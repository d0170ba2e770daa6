// The periods of the calendar, each from its first day to its last. Weeks are those of ISO 8601:
// from Monday to Sunday. Knows nothing of how somebody writes them.
#pragma once

#include <chrono>

namespace dateline {

// Days [first, last], both included.
struct Period {
    std::chrono::sys_days first;
    std::chrono::sys_days last;

    bool operator==(const Period&) const = default;
};

// Years have four digits; there are no days before and behind these.
inline constexpr std::chrono::sys_days kFirstDay{std::chrono::year{1} / 1 / 1};
inline constexpr std::chrono::sys_days kLastDay{std::chrono::year{9999} / 12 / 31};

// The period that the day is in. The last week of the year 9999 ends on its Friday, kLastDay.
Period week_of(std::chrono::sys_days day);
Period month_of(std::chrono::sys_days day);
Period quarter_of(std::chrono::sys_days day);
Period year_of(std::chrono::sys_days day);

}  // namespace dateline
