// Which moment is now, and which day "today" is in a query.
#pragma once

#include <chrono>
#include <string_view>

#include "searcher/time_zone.h"

namespace dateline {

// By this machine's clock.
std::chrono::sys_days today_by_clock(const TimeZone& zone);

// The moment of --now: a day ("2024-03-01"), from its first moment in `zone`, or a moment of ISO
// 8601 ("2024-03-01T22:30-05:00"). One that names no zone of its own was read off a clock in
// `zone`; it is of that day in any case, but an hour off when the clock was changed since midnight.
// Throws UsageError.
std::chrono::sys_seconds parse_now(std::string_view text, const TimeZone& zone);

}  // namespace dateline
