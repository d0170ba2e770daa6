#include "searcher/planning/day_planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <climits>
#include <vector>

#include "common/index/term_walk.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr std::chrono::days kDay{1};
constexpr std::chrono::seconds kSecond{1};

// The first and the last day of the years that any article was published in.
std::optional<std::pair<sys_days, sys_days>> years_of(const Xapian::Database& database) {
    const std::string prefix(kYearPrefix);
    int first = INT_MAX, last = INT_MIN;
    for (TermWalk walk(database, prefix); walk.next();) {
        const std::string text = walk.term().substr(prefix.size());
        int year = 0;
        std::from_chars(text.data(), text.data() + text.size(), year);
        first = std::min(first, year);
        last = std::max(last, year);
    }
    if (first > last) return std::nullopt;
    return std::pair{sys_days{std::chrono::year{first} / 1 / 1},
                     sys_days{std::chrono::year{last} / 12 / 31}};
}

std::string day_term(const year_month_day& day) {
    return make_term(kDayPrefix, fmt::format("{:04}{:02}{:02}", static_cast<int>(day.year()),
                                             static_cast<unsigned>(day.month()),
                                             static_cast<unsigned>(day.day())));
}

// Takes the longest period that begins at `day` and ends by `last`; returns the day behind it.
sys_days take_period(std::vector<std::string>& terms, sys_days day, sys_days last) {
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    const bool first_of_month = date.day() == std::chrono::day{1};
    const sys_days year_end{date.year() / std::chrono::December / 31};
    const sys_days month_end{date.year() / date.month() / std::chrono::last};
    if (month == 1 && first_of_month && year_end <= last) {
        terms.push_back(make_term(kYearPrefix, fmt::format("{:04}", year)));
        return year_end + kDay;
    }
    if (first_of_month && month_end <= last) {
        terms.push_back(make_term(kMonthPrefix, fmt::format("{:04}{:02}", year, month)));
        return month_end + kDay;
    }
    terms.push_back(day_term(date));
    return day + kDay;
}

std::string slot_text(sys_seconds moment) {
    return Xapian::sortable_serialise(static_cast<double>(moment.time_since_epoch().count()));
}

// Seconds [first, last], both included.
Condition plan_seconds(sys_seconds first, sys_seconds last) {
    return {.kind = Condition::Kind::Values,
            .values = {{fields::kPublished.slot, slot_text(first), slot_text(last)}}};
}

// The seconds [begin, end) of some days of a zone; an absent one is open.
struct Stretch {
    std::optional<sys_seconds> begin;
    std::optional<sys_seconds> end;
};

bool contains(const DayRange& days, sys_days day) {
    return (!days.first || *days.first <= day) && (!days.last || day <= *days.last);
}

// Of a day of UTC those seconds that lie in the stretch; midnight goes by the day.
Condition plan_edge(sys_days day, const Stretch& stretch, const DayRange& days) {
    const sys_seconds next = day + kDay;
    const sys_seconds first = std::max(stretch.begin.value_or(day), day + kSecond);
    const sys_seconds last = std::min(stretch.end.value_or(next), next) - kSecond;
    std::vector<Condition> seconds;
    if (first <= last) seconds.push_back(plan_seconds(first, last));
    if (contains(days, day)) seconds.push_back(plan_seconds(day, day));
    return all_of({any_of_terms({day_term(day)}), any_of(std::move(seconds))});
}

// The days of UTC that the stretch begins or ends in the middle of.
std::vector<sys_days> edges_of(const Stretch& stretch) {
    std::vector<sys_days> edges;
    for (const std::optional<sys_seconds>& moment : {stretch.begin, stretch.end}) {
        if (!moment) continue;
        const sys_days day = std::chrono::floor<std::chrono::days>(*moment);
        const bool is_new = edges.empty() || edges.back() != day;
        if (day != *moment && is_new) edges.push_back(day);
    }
    return edges;
}

}  // namespace

Condition plan_days(const Xapian::Database& database, const DayRange& days, const TimeZone& zone) {
    const auto years = years_of(database);
    if (!years) return any_of_terms({});
    const auto [earliest, latest] = *years;
    Stretch stretch;
    if (days.first) stretch.begin = zone.begin_of(*days.first);
    if (days.last) stretch.end = zone.begin_of(*days.last + kDay);

    const sys_days first = std::chrono::ceil<std::chrono::days>(stretch.begin.value_or(earliest));
    const sys_days end = std::chrono::floor<std::chrono::days>(stretch.end.value_or(latest + kDay));
    const sys_days last = std::min(end - kDay, latest);
    std::vector<std::string> terms;
    for (sys_days day = std::max(first, earliest); day <= last;) {
        day = take_period(terms, day, last);
    }
    std::vector<Condition> parts;
    if (!terms.empty()) parts.push_back(any_of_terms(terms));
    for (const sys_days day : edges_of(stretch)) {
        if (day >= earliest && day <= latest) parts.push_back(plan_edge(day, stretch, days));
    }
    return parts.empty() ? any_of_terms({}) : any_of(std::move(parts));
}

Condition plan_days_of_slot(const Field& field, const DayRange& days, const TimeZone& zone) {
    std::string least, most;
    if (days.first) least = slot_text(zone.begin_of(*days.first));
    if (days.last) most = slot_text(zone.begin_of(*days.last + kDay) - kSecond);
    return {.kind = Condition::Kind::Values,
            .values = {{field.slot, std::move(least), std::move(most)}}};
}

}  // namespace dateline
