#include "searcher/query/periods.h"

#include <algorithm>

namespace dateline {

using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

namespace {

Period whole_months(year_month first, year_month last) {
    return {sys_days{first / 1}, sys_days{last / std::chrono::last}};
}

}  // namespace

Period week_of(sys_days day) {
    constexpr std::chrono::days kToSunday{6};
    const sys_days monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    return {monday, std::min(monday + kToSunday, kLastDay)};
}

Period month_of(sys_days day) {
    const year_month_day date{day};
    const year_month month = date.year() / date.month();
    return whole_months(month, month);
}

Period quarter_of(sys_days day) {
    const year_month_day date{day};
    const unsigned months_before = (static_cast<unsigned>(date.month()) - 1) / 3 * 3;
    const year_month first = date.year() / std::chrono::month{months_before + 1};
    return whole_months(first, first + std::chrono::months{2});
}

Period year_of(sys_days day) {
    const std::chrono::year year = year_month_day{day}.year();
    return whole_months(year / std::chrono::January, year / std::chrono::December);
}

}  // namespace dateline
