// What the date formats have in common: the clock, the zone, and the way from the parts to a
// moment.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates/date_scanner.h"
#include "common/dates/moment.h"

namespace dateline {

// A date as written, not yet checked. `zone_minutes` is what local time is ahead of UTC.
struct CivilTime {
    int year = 0;
    int month = 0;
    int day = 0;
    Precision precision = Precision::Day;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int zone_minutes = 0;
    std::string place =
        {};  // Whose clock it is, "Europe/Berlin"; then `zone_minutes` says nothing.
    bool is_clock_known = true;  // Which clock, and which half of its day?
};

// nullopt when there is no such day or time of day, or when the UTC year is not in 1 to 9999.
// A leap second (:60) counts as the second before it. By the clock of a zone that is not known, or
// of a place that the system's tz database lacks, only the day is known, as it is written.
std::optional<Moment> to_moment(const CivilTime& time);

// "9:05", "12:30:45", "12:30:45.123": sets the time and the precision; false when it is no clock.
bool scan_clock(DateScanner& scanner, CivilTime& time);

// Drops ".123" or ",123"; false for a point without digits.
bool skip_fraction(DateScanner& scanner);

// "Z", "+02:00", "-0500", "+02", an abbreviation such as "EST" or "UTC", one with an offset
// ("GMT+0100", "UTC+2"), a place ("Europe/Berlin"). No zone at all is UTC; one that is not known is
// noted in `time`. False for anything else.
bool scan_zone(DateScanner& scanner, CivilTime& time);

// A date that is longer than this is none: no parser looks at it.
inline constexpr std::size_t kLongestDate = 200;

}  // namespace dateline
