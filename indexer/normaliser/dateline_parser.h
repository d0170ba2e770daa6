// The dateline of an article, as printed, to the place that it names, the agency and the day.
//
//   dateline                                          place                 agency      day
//   ------------------------------------------------  --------------------  ----------  ----------
//   "SALVADOR, Feb 26 -"                              SALVADOR
//   "WASHINGTON, D.C., Oct 20 - "                     WASHINGTON, D.C.
//   "LONDON, March 3 (Reuters) -"                     LONDON                Reuters
//   "PARIS (AP) --"                                   PARIS                 AP
//   "BERLIN, 3. März (dpa/lby)"                       BERLIN                dpa
//   "STOCKHOLM, Aug 29, 2014 (AFP) -"                 STOCKHOLM             AFP         2014-08-29
//   "SAN DIEGO, Calif., Jan. 3 /PRNewswire/ --"       SAN DIEGO, Calif.     PRNewswire
//   "MADRID, 3 (EUROPA PRESS)"                        MADRID                EUROPA PRESS
//   "Madrid, 3 de marzo"                              Madrid
//   "London"                                          London
//   "APRIL 7 -", "us 7.8015 -"                        none
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates/moment.h"

namespace dateline {

struct Dateline {
    std::string text;    // Without the dash, colon or comma at its end. May be empty.
    std::string place;   // Without day and agency; empty when it names no place for certain.
    std::string agency;  // As it is printed, without the service inside it: "dpa". May be empty.
    std::optional<Moment> day;  // With a year only: another is not to be guessed.
    bool has_day = false;       // With a year or without.

    bool operator==(const Dateline&) const = default;
};

// `line` is one line of clean text. Days are understood in the languages of date_names.h, and in
// figures.
Dateline parse_dateline(std::string_view line);

// The one that the text of an article begins with, where that is certain; else an empty one. Its
// `text` ends before the dash or colon. A known agency must have signed it, or a day be in it after
// a comma:
//   "WASHINGTON (AP) — ...", "(Reuters) - ...", "PARIS, 3 mars (AFP) - ...",
//   "Bern, 26.02.2024 - ...", "新华社北京3月5日电 ..."
// Capitals alone are not enough: what is before a dash is as often what the text speaks of.
Dateline leading_dateline(std::string_view body);

}  // namespace dateline
