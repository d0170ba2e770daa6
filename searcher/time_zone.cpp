#include "searcher/time_zone.h"

#include <fmt/format.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "common/dates/date_parts.h"
#include "common/dates/zone_database.h"
#include "common/error.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

char folded(char c) {
    if (c == ' ') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_name(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, folded, folded);
}

// Names of the tz database that stand for one place or offset have a slash or a small letter
// ("Japan"); the others are abbreviations, and "EST" has no summer there.
bool is_place(std::string_view name) {
    return std::ranges::any_of(name, [](char c) { return c == '/' || (c >= 'a' && c <= 'z'); });
}

// A name of the database, and how near it comes to what was typed.
struct FoundName {
    std::string name;
    bool whole = false;  // Else only the place behind the last slash is the same.
};

std::optional<FoundName> find_name(std::string_view text, const std::vector<std::string>& names) {
    std::optional<FoundName> found;
    for (const std::string& name : names) {
        if (!is_place(name)) continue;
        if (same_name(name, text)) return FoundName{name, true};
        const std::size_t slash = name.rfind('/');
        // The signs of Etc/GMT+2 are the other way round: nobody who types GMT+2 means it.
        const bool misleads = slash == std::string::npos || name.starts_with("Etc/");
        if (!found && !misleads && same_name(std::string_view(name).substr(slash + 1), text)) {
            found = FoundName{name, false};
        }
    }
    return found;
}

// By an old name that is not among those of the database (find_zone_rules()), in any case.
std::shared_ptr<const ZoneRules> find_old_name(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> names(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
    if (U_FAILURE(status)) return nullptr;
    while (const icu::UnicodeString* next = names->snext(status)) {
        std::string name;
        next->toUTF8String(name);
        if (is_place(name) && same_name(name, text)) return find_zone_rules(name);
    }
    return nullptr;
}

std::optional<TimeZone> parse_offset(std::string_view text) {
    if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    if (!scan_zone(scanner, time) || !scanner.at_end()) return std::nullopt;
    const std::chrono::minutes offset{time.zone_minutes};
    return TimeZone(std::make_shared<const ZoneRules>(
        PosixZone{.standard = offset, .summer = offset, .changes = std::nullopt}));
}

// As the C library has it: a name of the database, a file, or a rule of POSIX; nothing set is what
// /etc/localtime says, and UTC without that.
std::shared_ptr<const ZoneRules> system_rules(std::string_view set) {
    if (set.starts_with(':')) set.remove_prefix(1);
    if (set.starts_with('/')) return read_zone_file(std::string(set));
    if (auto rules = find_zone_rules(set)) return rules;
    // A rule that has a summer and no days for it ("EST5EDT") has the American ones.
    constexpr std::string_view kUsualDays = ",M3.2.0,M11.1.0";
    std::optional<PosixZone> rule = parse_posix_zone(set);
    if (!rule) rule = parse_posix_zone(std::string(set) + std::string(kUsualDays));
    return rule ? std::make_shared<const ZoneRules>(*rule) : nullptr;
}

TimeZone system_zone() {
    const char* const set = std::getenv("TZ");
    if (set == nullptr) return TimeZone(read_zone_file("/etc/localtime"));
    if (*set == '\0') return {};
    auto rules = system_rules(set);
    if (rules == nullptr) {
        throw UsageError(
            fmt::format("this system's time zone '{}' is not known; write a name such "
                        "as Europe/Berlin or an offset such as +02:00",
                        set));
    }
    return TimeZone(std::move(rules));
}

[[noreturn]] void refuse_without_database(std::string_view text) {
    throw UsageError(
        fmt::format("cannot look up the time zone '{}': there is no tz database in {}; install the "
                    "package tzdata, or write an offset such as +02:00",
                    text, zone_folder()));
}

}  // namespace

sys_days TimeZone::day_of(sys_seconds moment) const {
    return std::chrono::floor<days>(rules_ ? moment + rules_->offset_at(moment) : moment);
}

sys_seconds TimeZone::begin_of(sys_days day) const {
    if (!rules_) return day;
    // Between two changes the clock runs evenly: midnight is where it falls in such a stretch, or,
    // where a change leaps over it, at the beginning of the next.
    for (sys_seconds from = day - days{2};;) {
        const sys_seconds midnight = sys_seconds{day} - rules_->offset_at(from);
        const std::optional<sys_seconds> change = rules_->next_change(from);
        if (!change || midnight < *change) return std::max(midnight, from);
        from = *change;
    }
}

TimeZone parse_time_zone(std::string_view text) {
    constexpr std::array<std::string_view, 3> kUtc{"utc", "gmt", "z"};
    const auto is_text = [text](std::string_view name) { return same_name(name, text); };
    if (std::ranges::any_of(kUtc, is_text)) return {};
    if (same_name(text, "local")) return system_zone();
    if (const std::optional<TimeZone> zone = parse_offset(text)) return *zone;
    const std::vector<std::string> names = zone_names();
    if (names.empty()) refuse_without_database(text);
    const std::optional<FoundName> found = find_name(text, names);
    if (found && found->whole) {
        if (auto rules = find_zone_rules(found->name)) return TimeZone(std::move(rules));
    }
    if (auto rules = find_old_name(text)) return TimeZone(std::move(rules));
    if (!found || found->whole) {
        throw UsageError(
            fmt::format("there is no time zone '{}'; write a name such as Europe/Berlin, "
                        "an offset such as +02:00, UTC or local",
                        text));
    }
    throw UsageError(
        fmt::format("there is no time zone '{}'; did you mean {}?", text, found->name));
}

}  // namespace dateline
