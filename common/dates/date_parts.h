// What the date formats have in common: names of months and days, the clock,
// the zone, and the way from the parts to a moment.
#pragma once

#include <optional>
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
};

// nullopt when there is no such day or time of day, or when the UTC year is not in 1 to 9999.
// A leap second (:60) counts as the second before it.
std::optional<Moment> to_moment(const CivilTime& time);

// 1 to 12 for an English month or an abbreviation of at least three letters, in any case; else 0.
int find_month(std::string_view word);

// Whether the word is an English day of the week, or short for one (three letters and more).
bool is_weekday(std::string_view word);

// "9:05", "12:30:45", "12:30:45.123": sets the time and the precision; false when it is no clock.
bool scan_clock(DateScanner& scanner, CivilTime& time);

// Drops ".123" or ",123"; false for a point without digits.
bool skip_fraction(DateScanner& scanner);

// "Z", "+02:00", "-0500", "+02", a name such as "EST" or "UTC", a name with an offset ("GMT+0100").
// An unknown name counts as UTC; so does no zone at all. False for anything else.
bool scan_zone(DateScanner& scanner, CivilTime& time);

// A date that is longer than this is none: no parser looks at it.
inline constexpr std::size_t kLongestDate = 200;

}  // namespace dateline
