// Dates as people, mail, feeds, web servers and the C library write them: a day in words or
// figures, and perhaps a clock.
#include <array>
#include <string>

#include "common/dates/date_names.h"
#include "common/dates/date_parser.h"
#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"
#include "common/dates/date_text.h"
#include "common/dates/day_half.h"
#include "common/dates/day_scanner.h"
#include "common/dates/zone_abbreviations.h"

namespace dateline {
namespace {

// Blanks, and small words: ", at", " um ".
void skip_clock_particles(DateScanner& scanner) {
    while (true) {
        if (scanner.skip_blanks() || scanner.take_one_of(",.-|:/")) continue;
        DateScanner ahead = scanner;
        if (!is_clock_particle(ahead.letters())) return;
        ahead.take('.');
        scanner = ahead;
    }
}

// What stands between hour and minute, and the minute: "10:15", "10h15", "10.15", "10時5分".
std::optional<int> scan_minute(DateScanner& scanner) {
    for (const std::string_view sign :
         {":", "h", " h ", "H", ".", "時", "时", "點", "点", "시 ", "시"}) {
        DateScanner ahead = scanner;
        if (!ahead.take_text(sign)) continue;
        const bool is_word = sign.size() > 1;  // Then no other digit can be meant.
        const std::optional<int> minute = is_word ? ahead.number(2) : ahead.digits(2);
        if (!minute || ahead.at_digit()) continue;
        scanner = ahead;
        return minute;
    }
    return std::nullopt;
}

void skip_minute_sign(DateScanner& scanner) {
    for (const std::string_view sign : {"分", "분"}) {
        if (scanner.take_text(sign)) return;
    }
}

// "10:15", "10:15:30.5", "10h15"; or the hour alone.
bool scan_dial(DateScanner& scanner, CivilTime& time) {
    const std::optional<int> hour = scanner.number(2);
    if (!hour) return false;
    time.precision = Precision::Second;
    time.hour = *hour;
    const std::optional<int> minute = scan_minute(scanner);
    if (!minute) return true;
    time.minute = *minute;
    skip_minute_sign(scanner);
    scanner.skip_blanks();
    if (!scanner.take(':') && !scanner.at_digit()) return true;
    const std::optional<int> second = scanner.digits(2);
    for (const std::string_view sign : {"秒", "초"}) scanner.take_text(sign);
    time.second = second.value_or(0);
    return second && skip_fraction(scanner) && !scanner.at_digit();
}

// "3 Uhr", "15 h": the word says that the number is an hour.
bool is_called_hour(DateScanner scanner) {
    scanner.skip_blanks();
    return is_hour_word(scanner.letters());
}

// A dial with its half of the day: "3:05 p.m.", "12am", "下午3:05". False for a bare number.
bool scan_day_clock(DateScanner& scanner, CivilTime& time) {
    DayHalf half = scan_day_half(scanner);
    scanner.skip_blanks();
    const std::size_t before = scanner.rest().size();
    if (!scan_dial(scanner, time)) return false;
    const bool is_bare = before - scanner.rest().size() <= 2;
    DateScanner ahead = scanner;
    ahead.skip_blanks();
    if (half == DayHalf::None) half = scan_day_half(ahead);
    if (half != DayHalf::None && ahead.rest().size() < scanner.rest().size()) scanner = ahead;
    if (is_bare && half == DayHalf::None && !is_called_hour(scanner)) return false;
    time.is_clock_known = apply_day_half(half, time);
    return true;
}

// "(CET)", "[Europe/Berlin]": tells the zone where nothing else does.
bool scan_comment(DateScanner& scanner, CivilTime& time, bool has_zone) {
    const bool round = scanner.take('(');
    if (!round && !scanner.take('[')) return true;
    const char close = round ? ')' : ']';
    const std::string_view rest = scanner.rest();
    if (!scanner.skip_past(close)) return false;
    DateScanner inside(rest.substr(0, rest.find(close)));
    CivilTime said;
    const bool is_zone = scan_zone(inside, said) && inside.at_end() && said.is_clock_known;
    if (has_zone || !is_zone) return true;
    time.zone_minutes = said.zone_minutes;
    time.place = said.place;
    return true;
}

// A year may be in the way, as in asctime's "12:30:45 EST 2024", and words after the clock.
bool scan_zone_and_comment(DateScanner& scanner, CivilTime& time) {
    DateScanner ahead = scanner;
    ahead.skip_blanks();
    if (is_hour_word(ahead.letters())) {
        ahead.take('.');
        scanner = ahead;
    }
    scanner.skip_blanks();
    const std::size_t before = scanner.rest().size();
    if (!scan_zone(scanner, time)) return false;
    const bool has_zone = scanner.rest().size() < before;
    scanner.skip_blanks();
    DateScanner again = scanner;  // "+0100 CET"
    if (find_zone_abbreviation(again.letters())) scanner = again;
    scanner.skip_blanks();
    return scan_comment(scanner, time, has_zone);
}

bool scan_clock_with_zone(DateScanner& scanner, CivilTime& time) {
    return scan_day_clock(scanner, time) && scan_zone_and_comment(scanner, time);
}

// What papers add to their day: ", Home Edition", ", Late Edition - Final". With a capital: no
// prose.
bool skip_edition(DateScanner& scanner) {
    constexpr std::string_view kDigits = "0123456789";
    const std::string_view rest = scanner.rest();
    const bool is_edition = rest.find("Edition") != std::string_view::npos &&
                            rest.find_first_of(kDigits) == std::string_view::npos;
    return is_edition && scanner.take_text(rest);
}

// The day, its year perhaps after the clock, and the clock if there is one.
bool scan_day_then_clock(DateScanner& scanner, CivilTime& time) {
    if (!scan_any_day(scanner, time)) return false;
    do skip_between(scanner);
    while (skip_weekday(scanner));
    if (scanner.at_end() || skip_edition(scanner)) return true;
    skip_clock_particles(scanner);
    if (!scan_clock_with_zone(scanner, time)) return false;
    skip_between(scanner);
    return time.year != 0 || scan_year(scanner, time);
}

// "12:30, 5 March 2024"
bool scan_clock_then_day(DateScanner& scanner, CivilTime& time) {
    if (!scan_clock_with_zone(scanner, time)) return false;
    do skip_clock_particles(scanner);
    while (skip_weekday(scanner));
    skip_between(scanner);
    const bool found = scan_any_day(scanner, time);
    skip_between(scanner);
    return found;
}

using Order = bool (*)(DateScanner&, CivilTime&);
constexpr std::array<Order, 2> kOrders{scan_day_then_clock, scan_clock_then_day};

}  // namespace

std::optional<Moment> parse_written(std::string_view text) {
    if (text.size() > kLongestDate) return std::nullopt;
    const std::string plain = plain_date_text(text);
    DateScanner after_weekday(plain);
    skip_between(after_weekday);  // "le vendredi"
    const bool has_weekday = skip_weekday(after_weekday);
    skip_between(after_weekday);
    // "mar" is Tuesday in French and March in English: both are tried.
    for (const DateScanner& begin : {after_weekday, DateScanner(plain)}) {
        for (const Order scan : kOrders) {
            DateScanner scanner = begin;
            CivilTime time;
            if (scan(scanner, time) && scanner.at_end()) return to_moment(time);
        }
        if (!has_weekday) break;
    }
    return std::nullopt;
}

}  // namespace dateline
