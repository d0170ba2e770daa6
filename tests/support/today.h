// The day that queries of tests are asked on: a Tuesday in a leap year.
#pragma once

#include <chrono>

namespace dateline {

inline constexpr std::chrono::sys_days kToday{std::chrono::year{2024} / 3 / 5};

}  // namespace dateline
