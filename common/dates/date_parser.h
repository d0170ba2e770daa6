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

// RFC 2822 and what feeds make of it: "Fri, 01 Mar 2024 12:30:45 +0100", weekday and seconds
// optional, two-digit years (RFC 2822 section 4.3), zones also "GMT", "UT", "EST", "PDT" ...
// (section 4.3); an unknown zone name counts as UTC. Without a time the day is known only. Also
// "Friday, 01-Mar-24 12:30:45 GMT" and asctime's "Fri Mar  1 12:30:45 2024", with a zone before
// the year or without.
std::optional<Moment> parse_rfc2822(std::string_view text);

// Seconds since 1970, or milliseconds when the number's size says so (11 digits and more).
// "1709296245", "1709296245.5", "1709296245000". Negative for earlier times; cut towards zero.
std::optional<Moment> parse_epoch(std::string_view text);

// "26-FEB-1987 15:01:01.79" as in the Reuters collections; what stands apart behind the time is
// ignored.
std::optional<Moment> parse_reuters(std::string_view text);

// English prose dates: "March 1, 2024", "1 March 2024", "Mar. 1 2024", "Sunday, March 1, 2024".
std::optional<Moment> parse_english(std::string_view text);

// Any of the above, tried in the order: ISO 8601, RFC 2822, Reuters, English, epoch. A bare number
// of fewer than nine digits is a year, a day or a page rather than an epoch, and is refused.
std::optional<Moment> parse_date(std::string_view text);

}  // namespace dateline
