// The wire agencies' form in the Reuters collections.
#include "common/dates/date_names.h"
#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/day_scanner.h"

namespace dateline {
namespace {

// "26-FEB-1987"
bool scan_dashed_day(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> day = scanner.number(2);
    if (!day || !scanner.take('-')) return false;
    time.day = *day;
    time.month = find_month(scanner.word());
    return time.month != 0 && scanner.take('-') && scan_year(scanner, time);
}

// A mark of the wire such as "F1" or "u f0704reute", which says nothing of the time.
bool is_wire_mark(DateScanner& scanner) {
    if (scanner.at_end()) return true;
    return scanner.skip_blanks() && scanner.word().size() == 1;
}

}  // namespace

std::optional<Moment> parse_reuters(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    if (!scan_dashed_day(scanner, time) || !scanner.skip_blanks()) return std::nullopt;
    if (!scan_clock(scanner, time) || !is_wire_mark(scanner)) return std::nullopt;
    return to_moment(time);
}

}  // namespace dateline
