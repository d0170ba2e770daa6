// Dates in figures only: ISO 8601, RFC 3339 and their everyday relaxations.
#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

enum class Form { Basic, Extended };  // 20240301 and 2024-03-01.

std::optional<Form> scan_day(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> year = scanner.digits(4);
    const Form form = scanner.take('-') ? Form::Extended : Form::Basic;
    const std::optional<int> month = scanner.digits(2);
    if (form == Form::Extended && !scanner.take('-')) return std::nullopt;
    const std::optional<int> day = scanner.digits(2);
    if (!year || !month || !day) return std::nullopt;
    time.year = *year;
    time.month = *month;
    time.day = *day;
    return form;
}

// "1230" or "123045.5".
bool scan_basic_clock(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> hour = scanner.digits(2);
    const std::optional<int> minute = scanner.digits(2);
    if (!hour || !minute) return false;
    std::optional<int> second = 0;
    if (scanner.at_digit()) {
        second = scanner.digits(2);
        if (!second || !skip_fraction(scanner)) return false;
    }
    time.precision = Precision::Second;
    time.hour = *hour;
    time.minute = *minute;
    time.second = *second;
    return !scanner.at_digit();
}

bool scan_time(DateScanner& scanner, CivilTime& time) {
    const bool basic = scanner.digit_count() > 2;
    return basic ? scan_basic_clock(scanner, time) : scan_clock(scanner, time);
}

// "Z", "UTC", "GMT" or an offset; names of other zones do not stand behind such dates.
bool scan_iso_zone(DateScanner& scanner, CivilTime& time) {
    DateScanner ahead = scanner;
    ahead.skip_blanks();
    const std::string_view name = ahead.word();
    const bool known = name.empty() || name == "Z" || name == "z" || name == "UTC" || name == "GMT";
    return known && (name.empty() || ahead.at_end()) && scan_zone(scanner, time);
}

}  // namespace

std::optional<Moment> parse_iso8601(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    const std::optional<Form> form = scan_day(scanner, time);
    if (!form) return std::nullopt;
    if (scanner.at_end()) return to_moment(time);

    const bool stamp = *form == Form::Basic && scanner.digit_count() == 6;  // 20240301123045
    if (!stamp && !scanner.take_one_of("Tt") && !scanner.skip_blanks()) return std::nullopt;
    if (!scan_time(scanner, time) || !scan_iso_zone(scanner, time)) return std::nullopt;
    if (!scanner.at_end()) return std::nullopt;
    return to_moment(time);
}

}  // namespace dateline
