// The rule that a zone goes by from year to year, as POSIX writes it in TZ:
// "CET-1CEST,M3.5.0,M10.5.0/3". Source: POSIX.1-2017, Base Definitions, 8.3, with the hours beyond
// a day that RFC 9636 (3.3.1) adds.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

namespace dateline {

// When in a year the clock is changed: "M3.5.0/2", "J60", "59".
struct YearlyChange {
    enum class Form { MonthWeekDay, JulianDay, ZeroBasedDay };
    Form form = Form::MonthWeekDay;
    int month = 1;            // 1 to 12; of MonthWeekDay.
    int week = 1;             // 1 to 5, 5 being the last; of MonthWeekDay.
    int day = 0;              // Weekday from Sunday, or day of the year: from 1 without 29 February
                              // (JulianDay), or from 0 with it.
    std::chrono::seconds at;  // Since midnight, by the clock before the change.
};

struct PosixZone {
    std::chrono::seconds standard{};  // What the clock is ahead of UTC.
    std::chrono::seconds summer{};
    std::optional<std::array<YearlyChange, 2>> changes;  // To summer, to standard; or never.

    std::chrono::seconds offset_at(std::chrono::sys_seconds moment) const;
    std::optional<std::chrono::sys_seconds> next_change(std::chrono::sys_seconds moment) const;
};

// nullopt for anything else, and for a summer time whose days are not said ("EST5EDT").
std::optional<PosixZone> parse_posix_zone(std::string_view text);

}  // namespace dateline
