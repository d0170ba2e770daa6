#include "common/dates/date_parser.h"

#include <array>

#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

// A number of fewer digits is rather a year, a day or a page than an epoch.
constexpr std::size_t kShortestEpoch = 9;

// With a sign or a fraction. What is before the fraction must be a moment by itself: fourteen
// digits that are no day are none with a fraction either.
std::optional<Moment> parse_long_epoch(std::string_view text) {
    const std::string_view number = trim_blanks(text);
    const bool negative = number.starts_with('-');
    const std::string_view whole =
        number.substr(negative ? 1 : 0, number.find('.') - (negative ? 1 : 0));
    if (whole.size() < kShortestEpoch || !parse_digits(whole)) return std::nullopt;
    const std::optional<Moment> moment = parse_epoch(number);
    return negative || !moment ? moment : parse_digits(whole);
}

constexpr std::array kParsers{parse_iso8601, parse_reuters, parse_wire_stamp, parse_written,
                              parse_long_epoch};

bool is_only_digits(std::string_view text) {
    DateScanner scanner(text);
    return scanner.skip_digits() > 0 && scanner.at_end();
}

}  // namespace

std::optional<Moment> parse_date(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    // What is digits and nothing else is none of the other forms.
    if (is_only_digits(text)) return parse_digits(text);
    for (const auto parse : kParsers) {
        if (const std::optional<Moment> moment = parse(text)) return moment;
    }
    return std::nullopt;
}

}  // namespace dateline
