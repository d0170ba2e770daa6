// Dates as English prose writes them.
#include <algorithm>
#include <array>

#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

bool is_ordinal_ending(std::string_view word) {
    constexpr std::array<std::string_view, 4> kEndings{"st", "nd", "rd", "th"};
    return std::ranges::find(kEndings, word) != kEndings.end();
}

// "1", "1st".
bool scan_day(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> day = scanner.number(2);
    const std::string_view ending = scanner.word();
    time.day = day.value_or(0);
    return day && (ending.empty() || is_ordinal_ending(ending));
}

bool month_of(std::string_view word, DateScanner& scanner, CivilTime& time) {
    time.month = find_month(word);
    scanner.take('.');
    return time.month != 0;
}

// "March 1", its month already taken as `word`.
bool scan_month_first(std::string_view word, DateScanner& scanner, CivilTime& time) {
    return month_of(word, scanner, time) && scanner.skip_blanks() && scan_day(scanner, time);
}

// "1 March", "1st of March".
bool scan_day_first(DateScanner& scanner, CivilTime& time) {
    if (!scan_day(scanner, time) || !scanner.skip_blanks()) return false;
    std::string_view word = scanner.word();
    if (word == "of") {
        scanner.skip_blanks();
        word = scanner.word();
    }
    return month_of(word, scanner, time);
}

}  // namespace

std::optional<Moment> parse_english(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    DateScanner scanner(text);
    CivilTime time;
    std::string_view word = scanner.word();
    if (is_weekday(word)) {
        scanner.take_one_of(".,");
        if (!scanner.skip_blanks()) return std::nullopt;
        word = scanner.word();
    }
    const bool day_first = word.empty();
    if (!(day_first ? scan_day_first(scanner, time) : scan_month_first(word, scanner, time))) {
        return std::nullopt;
    }
    const bool comma = scanner.take(',');
    if (!scanner.skip_blanks() && !comma) return std::nullopt;
    const std::optional<int> year = scanner.digits(4);
    if (!year || !scanner.at_end()) return std::nullopt;
    time.year = *year;
    return to_moment(time);
}

}  // namespace dateline
