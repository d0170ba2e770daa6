// Dates as mail, feeds, web servers and the C library write them, and the wire
// agencies' form that is close to them.
#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

// RFC 2822 section 4.3: 00-49 are 2000-2049; 50-99 and years of three digits count from 1900.
int full_year(int year, std::size_t digits) {
    if (digits >= 4) return year;
    return digits == 2 && year < 50 ? year + 2000 : year + 1900;
}

bool scan_year(DateScanner& scanner, CivilTime& time) {
    const std::size_t digits = scanner.digit_count();
    const std::optional<int> year = scanner.number(4);
    if (!year || digits < 2) return false;
    time.year = full_year(*year, digits);
    return true;
}

bool scan_month(DateScanner& scanner, CivilTime& time) {
    time.month = find_month(scanner.word());
    scanner.take('.');
    return time.month != 0;
}

bool scan_day(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> day = scanner.number(2);
    time.day = day.value_or(0);
    return day.has_value();
}

// "1 Mar 2024", "01-Mar-24".
bool scan_date(DateScanner& scanner, CivilTime& time) {
    if (!scan_day(scanner, time)) return false;
    const bool dashes = scanner.take('-');
    if (!dashes && !scanner.skip_blanks()) return false;
    if (!scan_month(scanner, time)) return false;
    if (dashes ? !scanner.take('-') : !scanner.skip_blanks()) return false;
    return scan_year(scanner, time);
}

// The rest of asctime's "Fri Mar  1 12:30:45 2024"; some put the zone before the year.
bool scan_asctime(DateScanner& scanner, CivilTime& time) {
    if (!scan_month(scanner, time) || !scanner.skip_blanks()) return false;
    if (!scan_day(scanner, time) || !scanner.skip_blanks()) return false;
    if (!scan_clock(scanner, time) || !scan_zone(scanner, time)) return false;
    scanner.skip_blanks();
    return scan_year(scanner, time);
}

// Zone and a comment such as "(CET)".
bool scan_zone_and_comment(DateScanner& scanner, CivilTime& time) {
    if (!scan_zone(scanner, time)) return false;
    scanner.skip_blanks();
    if (scanner.take('(') && !scanner.skip_past(')')) return false;
    return scanner.at_end();
}

}  // namespace

std::optional<Moment> parse_rfc2822(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    if (const std::string_view weekday = scanner.word(); !weekday.empty()) {
        if (!is_weekday(weekday)) return std::nullopt;
        scanner.take('.');
        const bool comma = scanner.take(',');
        if (!scanner.skip_blanks() && !comma) return std::nullopt;
        if (!scanner.at_digit()) {
            return scan_asctime(scanner, time) && scanner.at_end() ? to_moment(time) : std::nullopt;
        }
    }
    if (!scan_date(scanner, time)) return std::nullopt;
    if (scanner.at_end()) return to_moment(time);
    scanner.take(',');
    if (!scanner.skip_blanks() || !scan_clock(scanner, time)) return std::nullopt;
    if (!scan_zone_and_comment(scanner, time)) return std::nullopt;
    return to_moment(time);
}

std::optional<Moment> parse_reuters(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    if (!scan_date(scanner, time) || !scanner.skip_blanks()) return std::nullopt;
    if (!scan_clock(scanner, time) || !scanner.word().empty()) return std::nullopt;
    return to_moment(time);
}

}  // namespace dateline
