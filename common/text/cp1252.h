// The upper half of the charset that "Latin-1" text is really in.
#pragma once

#include <array>

namespace dateline {

// What the bytes 0x80 to 0x9F mean in CP1252; 0 for the five that mean nothing. All other bytes
// mean the code point of the same number.
inline constexpr std::array<char32_t, 32> kCp1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace dateline
