// Days as the dialects of TREC write them. An impossible day is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

struct FoundDay {
    std::string date;       // "1989-01-05", or "1998-03-05 00:01:00" with its clock. Empty: none.
    std::size_t begin = 0;  // Where it is in the text; its end without one.
};

// The first day in a text:
//   19940131, 940131, 01/31/94, 01/31/1994 (31/01/1994 as no month is 31), 1994-01-31, 01-31-94
//   January 31, 1994; Jan. 31 1994; 31 Jan 1994; 31 JAN 94; 31. Januar 1994
// Months in every language of date_names.h. Years of two digits: 50 to 99 are of the last century.
FoundDay find_day(std::string_view text);

// That in a number such as "AP890131-0001", "LA013189-0001", "APW_ENG_20041031.0001",
// "SDA.940131.0001", "LEMONDE94-000001-19940131"; empty for numbers that only count.
std::string day_of_docno(std::string_view docno);

}  // namespace dateline
