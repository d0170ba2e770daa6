// Which day "today" is in a query.
#pragma once

#include <chrono>
#include <string_view>

#include "searcher/time_zone.h"

namespace dateline {

// By this machine's clock.
std::chrono::sys_days today_by_clock(const TimeZone& zone);

// By --now: a day ("2024-03-01"), or a moment of ISO 8601 ("2024-03-01T22:30-05:00") and then the
// day in `zone` at that moment. A moment that names no zone of its own was read off a clock in
// `zone`. Throws UsageError.
std::chrono::sys_days parse_now(std::string_view text, const TimeZone& zone);

}  // namespace dateline
