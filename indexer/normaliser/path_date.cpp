#include "indexer/normaliser/path_date.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dateline {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool digits_at(std::string_view text, std::size_t at, std::size_t count) {
    return at + count <= text.size() && std::ranges::all_of(text.substr(at, count), is_digit);
}

int number_at(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char c : text.substr(at, count)) number = number * 10 + (c - '0');
    return number;
}

std::optional<Moment> make_day(int year, int month, int day) {
    namespace chrono = std::chrono;
    constexpr int kFirstYear = 1600;
    constexpr int kLastYear = 2100;
    const chrono::year_month_day date{chrono::year{year},
                                      chrono::month{static_cast<unsigned>(month)},
                                      chrono::day{static_cast<unsigned>(day)}};
    if (year < kFirstYear || year > kLastYear || !date.ok()) return std::nullopt;
    return Moment{chrono::sys_days{date}, Precision::Day};
}

// The day whose year begins at text[at], if one does: with `gap` characters between its parts.
std::optional<Moment> day_at(std::string_view text, std::size_t at, std::size_t gap) {
    const std::size_t month = at + 4 + gap;
    const std::size_t day = month + 2 + gap;
    const std::size_t end = day + 2;
    if (!digits_at(text, at, 4) || !digits_at(text, month, 2) || !digits_at(text, day, 2)) {
        return std::nullopt;
    }
    if ((at > 0 && is_digit(text[at - 1])) || digits_at(text, end, 1)) return std::nullopt;
    if (gap > 0) {
        constexpr std::string_view kSeparators = "-/_.";
        const char separator = text[at + 4];
        const bool one_of_them = kSeparators.find(separator) != std::string_view::npos;
        if (!one_of_them || text[day - 1] != separator) return std::nullopt;
    }
    return make_day(number_at(text, at, 4), number_at(text, month, 2), number_at(text, day, 2));
}

std::optional<Moment> last_day(std::string_view text) {
    constexpr std::size_t kLongest = 4096;  // Of a path; of names in archives nothing says so.
    if (text.size() > kLongest) text = text.substr(text.size() - kLongest);
    for (std::size_t at = text.size(); at-- > 0;) {
        if (!is_digit(text[at])) continue;
        for (const std::size_t gap : {0U, 1U}) {
            if (const std::optional<Moment> day = day_at(text, at, gap)) return day;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Moment> date_in_path(const Origin& origin) {
    const std::optional<Moment> day = last_day(origin.member);
    return day ? day : last_day(origin.path);
}

}  // namespace dateline
