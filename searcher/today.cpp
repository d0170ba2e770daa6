#include "searcher/today.h"

#include <fmt/format.h>

#include "common/dates/date_parser.h"
#include "common/error.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

// Behind a clock without a zone there is room for one.
bool names_a_zone(std::string_view text) {
    return !parse_iso8601(std::string(text) + 'Z');
}

}  // namespace

sys_days today_by_clock(const TimeZone& zone) {
    using std::chrono::system_clock;
    return zone.day_of(std::chrono::floor<std::chrono::seconds>(system_clock::now()));
}

sys_days parse_now(std::string_view text, const TimeZone& zone) {
    if (const std::optional<Moment> moment = parse_iso8601(text)) {
        const bool is_elsewhere = moment->precision == Precision::Second && names_a_zone(text);
        const sys_days day = is_elsewhere ? zone.day_of(moment->utc)
                                          : std::chrono::floor<std::chrono::days>(moment->utc);
        const year in = std::chrono::year_month_day{day}.year();
        if (in >= year{1} && in <= year{9999}) return day;
    }
    throw UsageError(fmt::format(
        "--now takes a day or a moment, such as 2024-03-01 or 2024-03-01T22:30Z, not '{}'", text));
}

}  // namespace dateline
