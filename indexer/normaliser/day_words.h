// Words that make up a day as a dateline writes it, in the languages of the large agencies.
#pragma once

#include <string_view>

namespace dateline {

// Each takes a word of folded text (lower case, no accents) without punctuation around it.

// "march", "mar", "marz", "marzo", "mars" ...
bool is_month_name(std::string_view word);

// "monday", "mon", "montag", "lundi" ...
bool is_weekday_name(std::string_view word);

// "3", "03", "3rd", "1er".
bool is_day_number(std::string_view word);

// "26.02.2024", "2.26.24", "26/2", "2024-02-26".
bool is_numeric_day(std::string_view word);

// What may stand before or inside a day: "le 3 mars", "den 3. März", "3 de marzo", "the 3rd of
// March".
bool is_day_particle(std::string_view word);

}  // namespace dateline
