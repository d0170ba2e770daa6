// The stamp at the end of a message in IPTC 7901: day, clock, month, year.
#include <string>

#include "common/dates/date_names.h"
#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/day_scanner.h"
#include "common/dates/zone_abbreviations.h"

namespace dateline {
namespace {

// "Z", "GMT", "CET" before the month, glued to the clock or not.
void scan_stamp_zone(DateScanner& scanner, CivilTime& time) {
    DateScanner ahead = scanner;
    ahead.skip_blanks();
    const std::optional<ZoneAbbreviation> zone = find_zone_abbreviation(ahead.letters());
    if (!zone) return;
    time.zone_minutes = zone->minutes;
    time.place = zone->place;
    scanner = ahead;
}

}  // namespace

std::optional<Moment> parse_wire_stamp(std::string_view text) {
    constexpr std::size_t kFigures = 6;
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    if (scanner.digit_count() != kFigures) return std::nullopt;
    CivilTime time;
    time.precision = Precision::Second;
    time.day = scanner.digits(2).value_or(0);
    time.hour = scanner.digits(2).value_or(0);
    time.minute = scanner.digits(2).value_or(0);
    scan_stamp_zone(scanner, time);
    scanner.skip_blanks();
    time.month = find_month(scanner.letters());
    skip_between(scanner);
    if (time.month == 0 || !scan_year(scanner, time) || !scanner.at_end()) return std::nullopt;
    return to_moment(time);
}

}  // namespace dateline
