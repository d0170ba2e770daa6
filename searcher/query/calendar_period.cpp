#include "searcher/query/calendar_period.h"

#include <fmt/format.h>

#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

// What is written: a year, and one of the others or none.
struct Digits {
    int year = 0;
    std::optional<int> month, day, week, quarter;
};

// Everything behind the year; false when it does not look like a part of a date.
bool scan_part(DateScanner& scanner, Digits& digits) {
    if (scanner.at_end()) return true;
    if (!scanner.take('-')) return false;
    if (scanner.take_one_of("Ww")) return (digits.week = scanner.digits(2)) && scanner.at_end();
    if (scanner.take_one_of("Qq")) return (digits.quarter = scanner.digits(1)) && scanner.at_end();
    if (!(digits.month = scanner.digits(2))) return false;
    if (scanner.at_end()) return true;
    return scanner.take('-') && (digits.day = scanner.digits(2)) && scanner.at_end();
}

std::optional<Digits> scan(std::string_view text) {
    DateScanner scanner(text);
    Digits digits;
    const std::optional<int> first = scanner.digits(4);
    if (!first || !scan_part(scanner, digits)) return std::nullopt;
    digits.year = *first;
    return digits;
}

std::optional<Period> find_week(year in, int number) {
    // ISO 8601: the 4th of January is in the first week, and a week is of the year that has most
    // of its days, which is the year of its Thursday.
    constexpr std::chrono::days kToThursday{3};
    const sys_days monday =
        week_of(sys_days{in / 1 / 4}).first + std::chrono::weeks{number} - std::chrono::weeks{1};
    const year_month_day thursday{monday + kToThursday};
    return thursday.year() == in ? std::optional(week_of(monday)) : std::nullopt;
}

std::optional<Period> find_quarter(year in, int number) {
    if (number < 1 || number > 4) return std::nullopt;
    const std::chrono::month any{static_cast<unsigned>(number) * 3};
    return quarter_of(sys_days{in / any / 1});
}

std::optional<Period> find_month(year in, int number) {
    const year_month_day first = in / number / 1;
    return first.ok() ? std::optional(month_of(sys_days{first})) : std::nullopt;
}

std::optional<Period> find_day(year in, int month, int number) {
    const year_month_day date = in / month / number;
    return date.ok() ? std::optional(Period{sys_days{date}, sys_days{date}}) : std::nullopt;
}

}  // namespace

std::optional<Period> parse_calendar_period(std::string_view text, Span span) {
    const std::optional<Digits> digits = scan(text);
    if (!digits) return std::nullopt;
    const auto existing = [&](std::optional<Period> period, std::string_view kind) {
        if (!period) throw QueryError(fmt::format("there is no {} {}", kind, text), span);
        return period;
    };
    const year in{digits->year};
    if (digits->year == 0) existing(std::nullopt, "year");
    if (digits->week) return existing(find_week(in, *digits->week), "week");
    if (digits->quarter) return existing(find_quarter(in, *digits->quarter), "quarter");
    if (!digits->month) return year_of(sys_days{in / 1 / 1});
    const std::optional<Period> month = existing(find_month(in, *digits->month), "month");
    return digits->day ? existing(find_day(in, *digits->month, *digits->day), "day") : month;
}

}  // namespace dateline
