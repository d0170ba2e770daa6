// Dates as corpora write them to moments in UTC. Knows nothing of records and
// articles. Each parser takes the whole text (blanks around it allowed) and
// gives nullopt for anything that is not such a date: a month 13, a 31st of
// February, rubbish behind the date. Years 1 to 9999. Fractions of seconds are cut off.
#pragma once

#include <optional>
#include <string_view>

#include "common/dates/moment.h"

namespace dateline {

// ISO 8601 / RFC 3339: "2024-03-01", "20240301", "2024-03-01T12:30", "2024-03-01 12:30:45.123",
// zones "Z", "UTC", "GMT", "+02:00", "-0500", "+02"; no zone means UTC. "2024-03" and "2024" are
// refused: they are periods, not moments. Also the stamp "20240301123045" of web archives, and an
// hour of one digit ("2024-03-01 9:30:45").
std::optional<Moment> parse_iso8601(std::string_view text);

// A day, and perhaps a clock, in the forms and orders that people, mail, feeds, web servers and the
// C library have, with the names of the languages that articles are stemmed in (date_names.h) and
// in any script's digits: day_scanner.h lists the days.
//   "Fri, 01 Mar 2024 12:30:45 +0100", "ven. 1er mars 2024 à 12h30", "Sunday, March 1st, 2024",
//   "Fri Mar  1 12:30:45 EST 2024", "5 марта 2024 г., 10:15", "2024年3月5日 下午3:05",
//   "2024-03-01 10:15 PM", "12:30, 5. März 2024"
// am and pm count in whatever form, zones by offset, by a name of the tz database or by an
// abbreviation that means one thing (zone_abbreviations.h). A zone that is not known, or a clock
// that contradicts itself ("13:15 AM"), leaves the day. No clock: the day. No zone: UTC. A day of
// the week is not compared with the date.
std::optional<Moment> parse_written(std::string_view text);

// The time since 1970, in the unit that the length of its number says: up to 10 digits seconds, 13
// milliseconds, 16 microseconds, 19 nanoseconds. "1709296245", "1709296245.5", "1709296245000".
// Negative for earlier times; cut towards zero.
std::optional<Moment> parse_epoch(std::string_view text);

// What is digits and nothing else, as what it looks like:
//    8  YYYYMMDD
//   10  YYYYMMDDHH of 1900 to 2099, else seconds since 1970
//   12  YYYYMMDDHHMM of 1900 to 2099, else milliseconds since 1970
//   14  YYYYMMDDHHMMSS      17  YYYYMMDDHHMMSSmmm of 1900 to 2099
//   9, 11, 13, 15, 16, 19   the time since 1970, as parse_epoch() has it
// Fewer are rather a year or a page.
std::optional<Moment> parse_digits(std::string_view text);

// "26-FEB-1987 15:01:01.79" as in the Reuters collections; a mark of one letter apart after the
// time, and what comes after that, is ignored.
std::optional<Moment> parse_reuters(std::string_view text);

// "051545 Mar 24", "051545Z MAR 24", "051545 GMT mar 2024": the day, the hour and minute, perhaps a
// zone, the month and the year, as the wires of IPTC 7901 end their messages. No zone: UTC.
std::optional<Moment> parse_wire_stamp(std::string_view text);

// Any of the above, tried in the order: digits, ISO 8601, Reuters, wire, written, epoch with a sign
// or a fraction.
std::optional<Moment> parse_date(std::string_view text);

}  // namespace dateline
