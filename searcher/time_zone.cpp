#include "searcher/time_zone.h"

#include <fmt/format.h>
#include <unicode/basictz.h>
#include <unicode/simpletz.h>
#include <unicode/strenum.h>
#include <unicode/tztrans.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/dates/date_parts.h"
#include "common/error.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

UDate to_icu(sys_seconds moment) {
    return static_cast<UDate>(milliseconds(moment.time_since_epoch()).count());
}

// What the clock is ahead of UTC.
seconds offset_at(const icu::BasicTimeZone& rules, sys_seconds moment) {
    std::int32_t standard_ms = 0, summer_ms = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules.getOffset(to_icu(moment), false, standard_ms, summer_ms, status);
    return std::chrono::floor<seconds>(milliseconds{standard_ms + summer_ms});
}

// When the clock is changed next.
std::optional<sys_seconds> next_change(const icu::BasicTimeZone& rules, sys_seconds moment) {
    icu::TimeZoneTransition change;
    if (!rules.getNextTransition(to_icu(moment), false, change)) return std::nullopt;
    const milliseconds at{static_cast<std::int64_t>(change.getTime())};
    return sys_seconds{std::chrono::floor<seconds>(at)};
}

// Of anything that ICU makes from a name; it promises that all such are basic time zones.
TimeZone make_zone(std::unique_ptr<icu::TimeZone> zone) {
    return TimeZone(std::shared_ptr<const icu::BasicTimeZone>(
        static_cast<icu::BasicTimeZone*>(zone.release())));
}

bool is_unknown(const icu::UnicodeString& name) {
    return name == icu::UnicodeString(UCAL_UNKNOWN_ZONE_ID);
}

char folded(char c) {
    if (c == ' ') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_name(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, folded, folded);
}

// A name of the IANA database, and how near it comes to what was typed.
struct FoundName {
    std::string name;
    bool whole = false;  // Else only the place behind the last slash is the same.
};

// ICU's list has abbreviations as well; names of the IANA database that stand for one place or
// offset have a slash.
std::optional<FoundName> find_name(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> names(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
    std::optional<FoundName> found;
    if (U_FAILURE(status)) return found;
    while (const icu::UnicodeString* next = names->snext(status)) {
        if (is_unknown(*next)) continue;
        std::string name;
        next->toUTF8String(name);
        const std::size_t slash = name.rfind('/');
        if (slash == std::string::npos) continue;
        if (same_name(name, text)) return FoundName{name, true};
        // The signs of Etc/GMT+2 are the other way round: nobody who types GMT+2 means it.
        const bool misleads = name.starts_with("Etc/");
        if (!found && !misleads && same_name(std::string_view(name).substr(slash + 1), text)) {
            found = FoundName{name, false};
        }
    }
    return found;
}

std::optional<TimeZone> parse_offset(std::string_view text) {
    if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    if (!scan_zone(scanner, time) || !scanner.at_end()) return std::nullopt;
    const milliseconds offset = std::chrono::minutes{time.zone_minutes};
    return TimeZone(std::make_shared<const icu::SimpleTimeZone>(
        static_cast<std::int32_t>(offset.count()), icu::UnicodeString()));
}

// Where ICU does not know what the system says ("Foo/Bar"), it makes a zone of that name
// that knows no summer.
TimeZone system_zone() {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::detectHostTimeZone());
    icu::UnicodeString name(UCAL_UNKNOWN_ZONE_ID);
    if (zone != nullptr) zone->getID(name);
    icu::UnicodeString known;
    std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(name))->getID(known);
    if (is_unknown(known)) {
        std::string text;
        throw UsageError(
            fmt::format("this system's time zone '{}' is not known; write a name such "
                        "as Europe/Berlin or an offset such as +02:00",
                        name.toUTF8String(text)));
    }
    return make_zone(std::move(zone));
}

}  // namespace

sys_days TimeZone::day_of(sys_seconds moment) const {
    return std::chrono::floor<days>(rules_ ? moment + offset_at(*rules_, moment) : moment);
}

sys_seconds TimeZone::begin_of(sys_days day) const {
    if (!rules_) return day;
    // Between two changes the clock runs evenly: midnight is where it falls in such a stretch, or,
    // where a change leaps over it, at the beginning of the next.
    for (sys_seconds from = day - days{2};;) {
        const sys_seconds midnight = sys_seconds{day} - offset_at(*rules_, from);
        const std::optional<sys_seconds> change = next_change(*rules_, from);
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
    const std::optional<FoundName> found = find_name(text);
    if (!found) {
        throw UsageError(
            fmt::format("there is no time zone '{}'; write a name such as Europe/Berlin, "
                        "an offset such as +02:00, UTC or local",
                        text));
    }
    if (!found->whole) {
        throw UsageError(
            fmt::format("there is no time zone '{}'; did you mean {}?", text, found->name));
    }
    return make_zone(std::unique_ptr<icu::TimeZone>(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(found->name))));
}

}  // namespace dateline
