// The words of a written date, in English, in every language that articles are stemmed in, and in
// some others: names of months and weekdays, full and short, in the forms that they have in a date
// ("января", "maaliskuuta", "martxoaren"), and the small words between them. Source of most names:
// CLDR 42. Capitals and accents do not matter.
#pragma once

#include <string_view>

namespace dateline {

// 1 to 12; 0 for what is no month. May have a blank inside ("meán fómhair"). English months may be
// cut to three letters and more.
int find_month(std::string_view words);

// May have a blank or hyphen inside ("dé luain", "segunda-feira").
bool is_weekday(std::string_view words);

// What says nothing in front of a day, a month or a year: "the", "of", "den", "de", "г".
bool is_date_particle(std::string_view word);

// What may stand right after the number of a day: "1st", "1er", "5-го".
bool is_ordinal_ending(std::string_view word);

// What says nothing between the day and the clock: "at", "um", "kl".
bool is_clock_particle(std::string_view word);

// What says after a number that it is an hour, and nothing after a clock: "Uhr", "h".
bool is_hour_word(std::string_view word);

}  // namespace dateline
