#include "searcher/today.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/dates/date_parser.h"
#include "common/error.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;

// Behind a clock without a zone there is room for one.
bool names_a_zone(std::string_view text) {
    return !parse_iso8601(std::string(text) + 'Z');
}

// When a clock in `zone` shows `shown`.
sys_seconds by_clock(sys_seconds shown, const TimeZone& zone) {
    const auto day = std::chrono::floor<std::chrono::days>(shown);
    const sys_seconds last = zone.begin_of(day + std::chrono::days{1}) - std::chrono::seconds{1};
    return std::min(zone.begin_of(day) + (shown - day), last);
}

}  // namespace

sys_days today_by_clock(const TimeZone& zone) {
    using std::chrono::system_clock;
    return zone.day_of(std::chrono::floor<std::chrono::seconds>(system_clock::now()));
}

sys_seconds parse_now(std::string_view text, const TimeZone& zone) {
    if (const std::optional<Moment> moment = parse_iso8601(text)) {
        const bool has_zone = moment->precision == Precision::Second && names_a_zone(text);
        const sys_seconds now = has_zone ? moment->utc : by_clock(moment->utc, zone);
        const year in = std::chrono::year_month_day{zone.day_of(now)}.year();
        if (in >= year{1} && in <= year{9999}) return now;
    }
    throw UsageError(fmt::format(
        "--now takes a day or a moment, such as 2024-03-01 or 2024-03-01T22:30Z, not '{}'", text));
}

}  // namespace dateline
