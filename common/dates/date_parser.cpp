#include "common/dates/date_parser.h"

#include <array>
#include <charconv>

#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

// A shorter bare number is rather a year, a day or a page than an epoch.
constexpr std::size_t kShortestBareEpoch = 9;

std::optional<Moment> parse_bare_epoch(std::string_view text) {
    if (trim_blanks(text).size() < kShortestBareEpoch) return std::nullopt;
    return parse_epoch(text);
}

constexpr std::array kParsers{parse_iso8601, parse_rfc2822, parse_reuters, parse_english,
                              parse_bare_epoch};

}  // namespace

std::optional<Moment> parse_epoch(std::string_view text) {
    constexpr std::size_t kShortestMilliseconds = 11;
    constexpr std::size_t kLongest = 18;
    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    constexpr std::int64_t kFirst = -62'135'596'800;
    constexpr std::int64_t kLast = 253'402'300'799;

    if (text.size() > kLongestDate) return std::nullopt;
    const std::string_view number = trim_blanks(text);
    DateScanner scanner(number);
    scanner.take('-');
    const std::size_t digits = scanner.skip_digits();
    if (digits == 0 || digits > kLongest) return std::nullopt;
    if (scanner.take('.') && scanner.skip_digits() == 0) return std::nullopt;
    if (!scanner.at_end()) return std::nullopt;

    std::int64_t value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    if (digits >= kShortestMilliseconds) value /= 1000;
    if (value < kFirst || value > kLast) return std::nullopt;
    return Moment{std::chrono::sys_seconds{std::chrono::seconds{value}}, Precision::Second};
}

std::optional<Moment> parse_date(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    for (const auto parse : kParsers) {
        if (const std::optional<Moment> moment = parse(text)) return moment;
    }
    return std::nullopt;
}

}  // namespace dateline
