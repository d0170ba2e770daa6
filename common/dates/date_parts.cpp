#include "common/dates/date_parts.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include "common/dates/zone_abbreviations.h"
#include "common/dates/zone_database.h"

namespace dateline {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool in_range(int value, int lowest, int highest) {
    return value >= lowest && value <= highest;
}

// Hours and minutes after the sign: "02:00", "0500", "02"; after a name, as in "UTC+2", one digit
// too.
enum class OffsetForm { Strict, AfterName };

std::optional<int> scan_offset(DateScanner& scanner, OffsetForm form) {
    constexpr int kLargestHour = 23;
    const bool one_digit = form == OffsetForm::AfterName && scanner.digit_count() == 1;
    const std::optional<int> hours = scanner.digits(one_digit ? 1 : 2);
    if (!hours) return std::nullopt;
    int minutes = 0;
    if (scanner.take(':') || scanner.at_digit()) {
        const std::optional<int> written = scanner.digits(2);
        if (!written) return std::nullopt;
        minutes = *written;
    }
    if (*hours > kLargestHour || minutes > 59 || scanner.at_digit()) return std::nullopt;
    return *hours * 60 + minutes;
}

// "Europe/Berlin", "America/Port-au-Prince" in front of a blank, a bracket or the end.
std::string scan_place(DateScanner& scanner) {
    const std::string_view rest = scanner.rest();
    const std::size_t end = std::min(rest.find_first_of(" \t,;()[]"), rest.size());
    const std::string_view name = rest.substr(0, end);
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || !is_letter(name.front())) return {};
    scanner.take_text(name);
    return std::string(name);
}

// UTC when a clock at `place` shows `shown`; nullopt when nothing is known of that place. Where the
// clock shows a moment twice, the first; where it leaps over it, as if it had not.
std::optional<std::chrono::sys_seconds> from_clock_at(std::string_view place,
                                                      std::chrono::sys_seconds shown) {
    const std::shared_ptr<const ZoneRules> rules = find_zone_rules(place);
    if (rules == nullptr) return std::nullopt;
    // The offset of the day before is the one that goes, unless the clock was changed since then.
    const std::chrono::seconds before = rules->offset_at(shown - std::chrono::days{1});
    if (rules->offset_at(shown - before) == before) return shown - before;
    const std::chrono::seconds after = rules->offset_at(shown + std::chrono::days{1});
    return rules->offset_at(shown - after) == after ? shown - after : shown - before;
}

}  // namespace

std::optional<Moment> to_moment(const CivilTime& time) {
    namespace chrono = std::chrono;
    const chrono::year_month_day date{chrono::year{time.year},
                                      chrono::month{static_cast<unsigned>(time.month)},
                                      chrono::day{static_cast<unsigned>(time.day)}};
    if (!in_range(time.year, 1, 9999) || !date.ok()) return std::nullopt;
    if (!in_range(time.hour, 0, 23) || !in_range(time.minute, 0, 59)) return std::nullopt;
    if (!in_range(time.second, 0, 60)) return std::nullopt;

    const chrono::sys_seconds shown = chrono::sys_days{date} + chrono::hours{time.hour} +
                                      chrono::minutes{time.minute} +
                                      chrono::seconds{std::min(time.second, 59)};
    std::optional<chrono::sys_seconds> utc = shown - chrono::minutes{time.zone_minutes};
    if (!time.place.empty()) utc = from_clock_at(time.place, shown);
    if (!utc || !time.is_clock_known) return Moment{chrono::sys_days{date}, Precision::Day};
    const chrono::year_month_day utc_date{chrono::floor<chrono::days>(*utc)};
    if (!in_range(static_cast<int>(utc_date.year()), 1, 9999)) return std::nullopt;
    return Moment{*utc, time.precision};
}

bool skip_fraction(DateScanner& scanner) {
    return !scanner.take_one_of(".,") || scanner.skip_digits() > 0;
}

bool scan_clock(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> hour = scanner.number(2);
    if (!hour || !scanner.take(':')) return false;
    const std::optional<int> minute = scanner.digits(2);
    if (!minute) return false;
    std::optional<int> second = 0;
    if (scanner.take(':')) {
        second = scanner.digits(2);
        if (!second || !skip_fraction(scanner)) return false;
    }
    time.precision = Precision::Second;
    time.hour = *hour;
    time.minute = *minute;
    time.second = *second;
    return !scanner.at_digit();
}

bool scan_zone(DateScanner& scanner, CivilTime& time) {
    scanner.skip_blanks();
    time.zone_minutes = 0;
    time.place = scan_place(scanner);
    if (!time.place.empty()) return true;
    const std::string_view name = scanner.letters();
    const std::optional<ZoneAbbreviation> zone = find_zone_abbreviation(name);
    if (zone) {
        time.zone_minutes = zone->minutes;
        time.place = zone->place;
    }
    const bool west = scanner.take('-');
    if (!west && !scanner.take('+')) {
        if (!name.empty() && !zone) time.is_clock_known = false;
        return true;
    }
    const std::optional<int> offset =
        scan_offset(scanner, name.empty() ? OffsetForm::Strict : OffsetForm::AfterName);
    if (!offset) return false;
    time.zone_minutes = west ? -*offset : *offset;
    time.place.clear();
    return true;
}

}  // namespace dateline
