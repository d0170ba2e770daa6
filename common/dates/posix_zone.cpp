#include "common/dates/posix_zone.h"

#include <algorithm>

#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;

constexpr std::size_t kShortestName = 3;

bool skip_name(DateScanner& scanner) {
    if (scanner.take('<')) return scanner.skip_past('>');
    return scanner.word().size() >= kShortestName;
}

// "2", "-3:30", "167".
std::optional<seconds> scan_time(DateScanner& scanner) {
    constexpr int kMostHours = 167;
    const bool negative = scanner.take('-');
    if (!negative) scanner.take('+');
    const std::optional<int> hour = scanner.number(3);
    if (!hour || *hour > kMostHours) return std::nullopt;
    seconds time = hours{*hour};
    for (const seconds unit : {seconds{minutes{1}}, seconds{1}}) {
        if (!scanner.take(':')) break;
        const std::optional<int> count = scanner.number(2);
        if (!count || *count > 59) return std::nullopt;
        time += *count * unit;
    }
    return negative ? -time : time;
}

// A number from `lowest` to `highest`.
bool scan_number(DateScanner& scanner, int lowest, int highest, int& number) {
    const std::optional<int> found = scanner.number(3);
    number = found.value_or(0);
    return found && number >= lowest && number <= highest;
}

bool scan_day(DateScanner& scanner, YearlyChange& change) {
    constexpr int kLastDay = 365;
    if (scanner.take('M')) {
        return scan_number(scanner, 1, 12, change.month) && scanner.take('.') &&
               scan_number(scanner, 1, 5, change.week) && scanner.take('.') &&
               scan_number(scanner, 0, 6, change.day);
    }
    const bool julian = scanner.take('J');
    change.form = julian ? YearlyChange::Form::JulianDay : YearlyChange::Form::ZeroBasedDay;
    return scan_number(scanner, julian ? 1 : 0, kLastDay, change.day);
}

std::optional<YearlyChange> scan_change(DateScanner& scanner) {
    YearlyChange change;
    change.at = hours{2};
    if (!scanner.take(',') || !scan_day(scanner, change)) return std::nullopt;
    if (!scanner.take('/')) return change;
    const std::optional<seconds> time = scan_time(scanner);
    if (!time) return std::nullopt;
    change.at = *time;
    return change;
}

sys_days day_in(year in, const YearlyChange& change) {
    if (change.form == YearlyChange::Form::ZeroBasedDay) {
        return sys_days{in / 1 / 1} + days{change.day};
    }
    if (change.form == YearlyChange::Form::JulianDay) {
        constexpr int kLastOfFebruary = 59;
        const int leap = in.is_leap() && change.day > kLastOfFebruary ? 1 : 0;
        return sys_days{in / 1 / 1} + days{change.day - 1 + leap};
    }
    const std::chrono::weekday weekday{static_cast<unsigned>(change.day)};
    const auto month = in / change.month;
    if (change.week == 5) return sys_days{month / weekday[std::chrono::last]};
    return sys_days{month / weekday[static_cast<unsigned>(change.week)]};
}

struct Change {
    sys_seconds when;
    seconds offset;  // From then on.
};

// Those of the year that `moment` is in and of the years beside it, in order.
std::array<Change, 6> changes_around(const PosixZone& zone, sys_seconds moment) {
    const year middle =
        std::chrono::year_month_day{std::chrono::floor<days>(moment + zone.standard)}.year();
    const auto& [to_summer, to_standard] = *zone.changes;
    std::array<Change, 6> changes{};
    std::size_t at = 0;
    for (const year in : {middle - std::chrono::years{1}, middle, middle + std::chrono::years{1}}) {
        changes[at++] = {day_in(in, to_summer) + to_summer.at - zone.standard, zone.summer};
        changes[at++] = {day_in(in, to_standard) + to_standard.at - zone.summer, zone.standard};
    }
    // Where summer never ends, each one ends as the next begins; the beginning counts.
    std::ranges::stable_sort(changes, {}, &Change::when);
    return changes;
}

}  // namespace

seconds PosixZone::offset_at(sys_seconds moment) const {
    if (!changes) return standard;
    const std::array<Change, 6> around = changes_around(*this, moment);
    const auto next = std::ranges::upper_bound(around, moment, {}, &Change::when);
    return next == around.begin() ? standard : std::prev(next)->offset;
}

std::optional<sys_seconds> PosixZone::next_change(sys_seconds moment) const {
    if (!changes) return std::nullopt;
    const std::array<Change, 6> around = changes_around(*this, moment);
    const auto next = std::ranges::upper_bound(around, moment, {}, &Change::when);
    return next == around.end() ? std::nullopt : std::optional(next->when);
}

std::optional<PosixZone> parse_posix_zone(std::string_view text) {
    DateScanner scanner(text);
    if (!skip_name(scanner)) return std::nullopt;
    // POSIX counts what the clock is behind UTC.
    const std::optional<seconds> west = scan_time(scanner);
    if (!west) return std::nullopt;
    PosixZone zone{.standard = -*west, .summer = -*west, .changes = std::nullopt};
    if (scanner.at_end()) return zone;
    if (!skip_name(scanner)) return std::nullopt;
    DateScanner ahead = scanner;
    zone.summer = zone.standard + hours{1};
    if (!ahead.take(',')) {
        const std::optional<seconds> summer_west = scan_time(scanner);
        if (!summer_west) return std::nullopt;
        zone.summer = -*summer_west;
    }
    const std::optional<YearlyChange> to_summer = scan_change(scanner);
    const std::optional<YearlyChange> to_standard = scan_change(scanner);
    if (!to_summer || !to_standard || !scanner.at_end()) return std::nullopt;
    zone.changes = {*to_summer, *to_standard};
    return zone;
}

}  // namespace dateline
