// The dateline of an article, as printed, to the place it names.
//
//   dateline                               place
//   -------------------------------------  --------------------
//   "SALVADOR, Feb 26 -"                   SALVADOR
//   "WASHINGTON, D.C., Oct 20 - "          WASHINGTON, D.C.
//   "LONDON, March 3 (Reuters) -"          LONDON
//   "PARIS (AP) --"                        PARIS
//   "BERLIN, 3. März (dpa)"                BERLIN
//   "Madrid, 3 de marzo"                   Madrid
//   "London"                               London
//   "APRIL 7 -", "us 7.8015 -"             none
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct Dateline {
    std::string text;   // Without the dash, colon or comma at its end. May be empty.
    std::string place;  // Without day and agency; empty when it names no place for certain.

    bool operator==(const Dateline&) const = default;
};

// `line` is one line of clean text. Days are understood in English, German, French, Spanish,
// Italian, Portuguese and Dutch, and in figures.
Dateline parse_dateline(std::string_view line);

}  // namespace dateline
