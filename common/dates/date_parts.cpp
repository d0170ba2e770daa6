#include "common/dates/date_parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

namespace dateline {
namespace {

constexpr std::size_t kShortestName = 3;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

struct Zone {
    std::string_view name;
    int minutes;
};
// RFC 2822 section 4.3, and those that feeds of Europe and Asia write and no other place uses.
constexpr std::array<Zone, 18> kZones{{{"EST", -300},
                                       {"EDT", -240},
                                       {"CST", -360},
                                       {"CDT", -300},
                                       {"MST", -420},
                                       {"MDT", -360},
                                       {"PST", -480},
                                       {"PDT", -420},
                                       {"CET", 60},
                                       {"CEST", 120},
                                       {"MEZ", 60},
                                       {"MESZ", 120},
                                       {"EET", 120},
                                       {"EEST", 180},
                                       {"MSK", 180},
                                       {"JST", 540},
                                       {"AEST", 600},
                                       {"AEDT", 660}}};

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_letter(char a, char b) {
    return lower(a) == lower(b);
}

bool same_word(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, same_letter);
}

// Place of the name that `word` is or abbreviates, counted from 1; 0 for none.
int find_name(std::span<const std::string_view> names, std::string_view word) {
    if (word.size() < kShortestName) return 0;
    const auto abbreviated = [&](std::string_view name) {
        return same_word(name.substr(0, word.size()), word);
    };
    const auto found = std::ranges::find_if(names, abbreviated);
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

bool in_range(int value, int lowest, int highest) {
    return value >= lowest && value <= highest;
}

// Hours and minutes behind the sign: "02:00", "0500", "02".
std::optional<int> scan_offset(DateScanner& scanner) {
    constexpr int kLargestHour = 23;
    const std::optional<int> hours = scanner.digits(2);
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

}  // namespace

std::optional<Moment> to_moment(const CivilTime& time) {
    namespace chrono = std::chrono;
    const chrono::year_month_day date{chrono::year{time.year},
                                      chrono::month{static_cast<unsigned>(time.month)},
                                      chrono::day{static_cast<unsigned>(time.day)}};
    if (!in_range(time.year, 1, 9999) || !date.ok()) return std::nullopt;
    if (!in_range(time.hour, 0, 23) || !in_range(time.minute, 0, 59)) return std::nullopt;
    if (!in_range(time.second, 0, 60)) return std::nullopt;

    const chrono::sys_seconds utc = chrono::sys_days{date} + chrono::hours{time.hour} +
                                    chrono::minutes{time.minute - time.zone_minutes} +
                                    chrono::seconds{std::min(time.second, 59)};
    const chrono::year_month_day utc_date{chrono::floor<chrono::days>(utc)};
    if (!in_range(static_cast<int>(utc_date.year()), 1, 9999)) return std::nullopt;
    return Moment{utc, time.precision};
}

int find_month(std::string_view word) {
    return find_name(kMonths, word);
}

bool is_weekday(std::string_view word) {
    return find_name(kWeekdays, word) != 0;
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
    const std::string_view name = scanner.word();
    const auto zone = std::ranges::find_if(
        kZones, [name](const Zone& known) { return same_word(known.name, name); });
    time.zone_minutes = zone == kZones.end() ? 0 : zone->minutes;

    const bool west = scanner.take('-');
    if (!west && !scanner.take('+')) return true;
    const std::optional<int> offset = scan_offset(scanner);
    if (!offset) return false;
    time.zone_minutes = west ? -*offset : *offset;
    return true;
}

}  // namespace dateline
