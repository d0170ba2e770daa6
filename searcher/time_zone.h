// Where the user's days begin and end. The index knows moments of UTC; a query means days of the
// place where somebody sits.
#pragma once

#include <chrono>
#include <memory>
#include <string_view>

#include "common/dates/zone_rules.h"

namespace dateline {

// A value; copies share the rules, which never change.
class TimeZone {
  public:
    TimeZone() = default;  // UTC
    // UTC where there are no rules.
    explicit TimeZone(std::shared_ptr<const ZoneRules> rules) : rules_(std::move(rules)) {}

    // The day that it is here at that moment.
    std::chrono::sys_days day_of(std::chrono::sys_seconds moment) const;

    // The first moment at which the calendar here shows that day or a later one: midnight, or where
    // the clock is put forward over midnight, the moment when it is. A day that a place left out
    // (Samoa, 30 December 2011) begins when the next one does.
    std::chrono::sys_seconds begin_of(std::chrono::sys_days day) const;

  private:
    std::shared_ptr<const ZoneRules> rules_;  // Null: UTC.
};

// A name of this system's tz database (zone_database.h) such as "Europe/Berlin", in any case, with
// blanks for underscores;
// "UTC", "GMT", "Z"; an offset of ISO 8601 such as "+02:00", "-0330", "+02"; "local" for the zone
// of this system (TZ, else /etc/localtime). No abbreviations: BST is a time in London, Dhaka and
// Bougainville. Throws UsageError, which says what would be right.
TimeZone parse_time_zone(std::string_view text);

}  // namespace dateline
