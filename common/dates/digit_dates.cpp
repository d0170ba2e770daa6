// Dates that are digits and nothing else: stamps, and the time since 1970.
#include <algorithm>
#include <array>
#include <charconv>

#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

// Years that a stamp without a clock to the second may begin with; before and after these the
// digits are rather a time since 1970.
constexpr int kFirstStampYear = 1900;
constexpr int kLastStampYear = 2099;

struct Unit {
    std::size_t most_digits;
    std::int64_t per_second;
};
// Of a time since 1970, by the length of its number: seconds for the years up to 2286, milli- and
// microseconds since April 1970 and 1973.
constexpr std::array<Unit, 4> kUnits{{{10, 1}, {13, 1'000}, {16, 1'000'000}, {19, 1'000'000'000}}};

// YYYYMMDDHH, YYYYMMDDHHMM, YYYYMMDDHHMMSS, and milliseconds after that.
CivilTime read_stamp(std::string_view digits) {
    DateScanner scanner(digits);
    CivilTime time;
    time.precision = Precision::Second;
    time.year = scanner.digits(4).value_or(0);
    time.month = scanner.digits(2).value_or(0);
    time.day = scanner.digits(2).value_or(0);
    time.hour = scanner.digits(2).value_or(0);
    time.minute = scanner.digits(2).value_or(0);
    time.second = scanner.digits(2).value_or(0);
    return time;
}

bool has_stamp_year(const CivilTime& time) {
    return time.year >= kFirstStampYear && time.year <= kLastStampYear;
}

// Ten digits are seconds since 1970 unless they look like an hour of a day: 2000000000 does not.
bool looks_like_hour(const CivilTime& time) {
    return has_stamp_year(time) && time.month >= 1 && time.month <= 12 && time.day >= 1 &&
           time.day <= 31 && time.hour <= 24;
}

}  // namespace

std::optional<Moment> parse_epoch(std::string_view text) {
    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    constexpr std::int64_t kFirst = -62'135'596'800;
    constexpr std::int64_t kLast = 253'402'300'799;

    if (text.size() > kLongestDate) return std::nullopt;
    const std::string_view number = trim_blanks(text);
    DateScanner scanner(number);
    scanner.take('-');
    const std::size_t digits = scanner.skip_digits();
    const auto unit = std::ranges::find_if(
        kUnits, [digits](const Unit& candidate) { return digits <= candidate.most_digits; });
    if (digits == 0 || unit == kUnits.end()) return std::nullopt;
    if (scanner.take('.') && scanner.skip_digits() == 0) return std::nullopt;
    if (!scanner.at_end()) return std::nullopt;

    std::int64_t value = 0;
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), value);
    if (parsed.ec != std::errc()) return std::nullopt;
    value /= unit->per_second;
    if (value < kFirst || value > kLast) return std::nullopt;
    return Moment{std::chrono::sys_seconds{std::chrono::seconds{value}}, Precision::Second};
}

std::optional<Moment> parse_digits(std::string_view text) {
    const std::string_view digits = trim_blanks(text);
    const CivilTime stamp = read_stamp(digits);
    switch (digits.size()) {
        case 8:
            return parse_iso8601(digits);
        case 10:
            return looks_like_hour(stamp) ? to_moment(stamp) : parse_epoch(digits);
        case 12:
            return has_stamp_year(stamp) ? to_moment(stamp) : parse_epoch(digits);
        case 14:
            return to_moment(stamp);
        case 17:
            return has_stamp_year(stamp) ? to_moment(stamp) : std::nullopt;
        case 9:
        case 11:
        case 13:
        case 15:
        case 16:
        case 19:
            return parse_epoch(digits);
        default:
            return std::nullopt;
    }
}

}  // namespace dateline
