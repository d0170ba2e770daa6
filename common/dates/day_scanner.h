// The day in a date with names or in figures, in the orders that the languages have.
#pragma once

#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {

// Takes what says nothing between the parts of a date: blanks, commas, points, small words.
void skip_between(DateScanner& scanner);

// Takes the name of a weekday and what is around it ("(Fri)", "Friday,"), if there is one.
bool skip_weekday(DateScanner& scanner);

// 00 to 49 are 2000 to 2049; 50 to 99 and years of three digits count from 1900 (RFC 2822, 4.3).
bool scan_year(DateScanner& scanner, CivilTime& time);

// Takes a day and sets it in `time`, in one of these forms; false for anything else:
//   5 March 2024, 5. März 2024, 1er mars 2024, 5 de marzo de 2024, 07MAR1991, 05-Mar-24,
//   05/Mar/2024 March 5, 2024, and without its year (0 then): asctime has the clock before that
//   2024. március 5., 2024 m. kovo 5 d., 2024 March 5
//   2024年3月5日, 2024년 3월 5일
//   2024-3-5, 2024/03/05, 2024.03.05; 05.03.2024: with points the day is first everywhere.
// Numbers with slashes and the year after them are none: 03/04/2024 is two days.
bool scan_any_day(DateScanner& scanner, CivilTime& time);

}  // namespace dateline
