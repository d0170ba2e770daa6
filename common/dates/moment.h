// A point in time as news has it: sometimes to the second, often only the day.
// Always UTC.
#pragma once

#include <chrono>
#include <string>

namespace dateline {

enum class Precision { Day, Second };

struct Moment {
    std::chrono::sys_seconds utc{};
    Precision precision = Precision::Second;  // Day: utc is midnight; only the day is known.

    bool operator==(const Moment&) const = default;
};

// ISO 8601: "1987-02-26" or "1987-02-26T15:01:01Z", as precise as the moment.
std::string to_iso8601(const Moment& moment);

}  // namespace dateline
