// The half of the day that a clock of twelve hours shows: am and pm.
#pragma once

#include "common/dates/date_parts.h"
#include "common/dates/date_scanner.h"

namespace dateline {

enum class DayHalf { None, Morning, Afternoon };

// Takes "am", "a.m.", "PM", "p. m.", "下午" and the like; the scanner stays where it is when none
// stands next.
DayHalf scan_day_half(DateScanner& scanner);

// Puts `time`, as shown on a dial, into that half: 12 am is midnight, 12 pm noon. Hours beyond 12
// are of the afternoon anyway; false for one that is said to be of the morning.
bool apply_day_half(DayHalf half, CivilTime& time);

}  // namespace dateline
