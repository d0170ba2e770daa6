// What the clocks of a place have shown and will show: a zone of the tz database, in its compiled
// form. Source: RFC 9636 (TZif).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/dates/posix_zone.h"

namespace dateline {

class ZoneRules {
  public:
    // The clock was changed at `when` (UTC); from then on it is so much ahead of UTC.
    struct Change {
        std::chrono::sys_seconds when;
        std::chrono::seconds offset;
    };

    // A zone whose clock goes by `later` from the last change on, and for ever where there is none.
    explicit ZoneRules(PosixZone later) : first_(later.standard), later_(later) {}
    ZoneRules(std::chrono::seconds first, std::vector<Change> changes,
              std::optional<PosixZone> later)
        : first_(first), changes_(std::move(changes)), later_(later) {}

    // What the clock is ahead of UTC at that moment.
    std::chrono::seconds offset_at(std::chrono::sys_seconds moment) const;

    // When the clock may be changed next after that moment; nullopt: never again.
    std::optional<std::chrono::sys_seconds> next_change(std::chrono::sys_seconds moment) const;

  private:
    std::chrono::seconds first_;      // Before the first change.
    std::vector<Change> changes_;     // In order.
    std::optional<PosixZone> later_;  // After the last one.
};

// The bytes of a TZif file of any version. nullopt for anything else, cut or wrong in itself, and
// for a file that counts leap seconds, which the moments here do not.
std::optional<ZoneRules> parse_tzif(std::string_view bytes);

}  // namespace dateline
