#include "indexer/normaliser/path_date.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "common/dates/date_names.h"

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

// Which years count where the parts of the day have nothing between them.
struct Years {
    int first;
    int last;
};
constexpr Years kAnyYears{1600, 2100};
constexpr Years kYearsOfUrls{1900, 2049};

// "20240301"
std::optional<Moment> compact_day_at(std::string_view text, std::size_t at, Years years) {
    constexpr std::size_t kLength = 8;
    if (!digits_at(text, at, kLength) || digits_at(text, at + kLength, 1)) return std::nullopt;
    const int year = number_at(text, at, 4);
    if (year < years.first || year > years.last) return std::nullopt;
    return make_day(year, number_at(text, at + 4, 2), number_at(text, at + 6, 2));
}

std::size_t count_at(std::string_view text, std::size_t at, bool (*is_part)(char)) {
    std::size_t count = 0;
    while (at + count < text.size() && is_part(text[at + count])) ++count;
    return count;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// 1 to 12, in one figure or two or as a name; sets where it ends.
int month_at(std::string_view text, std::size_t at, std::size_t& end) {
    constexpr std::size_t kShortestName = 3;
    const std::size_t digits = count_at(text, at, is_digit);
    const std::size_t letters = count_at(text, at, is_letter);
    end = at + digits + letters;
    if (digits > 0) return digits <= 2 && letters == 0 ? number_at(text, at, digits) : 0;
    return letters >= kShortestName ? find_month(text.substr(at, letters)) : 0;
}

// "2024-03-01", "2024/mar/01", "2024/3/1": one sign between the parts, figures of one digit only as
// names of folders.
std::optional<Moment> divided_day_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kSeparators = "-/_.";
    const std::size_t sign = at + 4;
    if (!digits_at(text, at, 4) || sign >= text.size()) return std::nullopt;
    const char separator = text[sign];
    if (kSeparators.find(separator) == std::string_view::npos) return std::nullopt;
    std::size_t month_end = 0;
    const int month = month_at(text, sign + 1, month_end);
    if (month == 0 || month_end >= text.size() || text[month_end] != separator) return std::nullopt;
    const std::size_t digits = count_at(text, month_end + 1, is_digit);
    const bool short_month = month_end - sign == 2;
    if (digits == 0 || digits > 2) return std::nullopt;
    if ((digits == 1 || short_month) && separator != '/') return std::nullopt;
    const std::size_t end = month_end + 1 + digits;
    if (digits == 1 && end < text.size() && text[end] != '/') return std::nullopt;
    return make_day(number_at(text, at, 4), month, number_at(text, month_end + 1, digits));
}

std::optional<Moment> last_day(std::string_view text, Years years) {
    constexpr std::size_t kLongest = 4096;  // Of a path; of names in archives nothing says so.
    if (text.size() > kLongest) text = text.substr(text.size() - kLongest);
    for (std::size_t at = text.size(); at-- > 0;) {
        if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
        std::optional<Moment> day = compact_day_at(text, at, years);
        if (!day) day = divided_day_at(text, at);
        if (day) return day;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Moment> date_in_path(const Origin& origin) {
    const std::optional<Moment> day = last_day(origin.member, kAnyYears);
    return day ? day : last_day(origin.path, kAnyYears);
}

std::optional<Moment> date_in_url(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    const std::size_t scheme = url.find("//");
    if (scheme == std::string_view::npos) return last_day(url, kYearsOfUrls);
    const std::size_t path = url.find('/', scheme + 2);
    return path == std::string_view::npos ? std::nullopt : last_day(url.substr(path), kYearsOfUrls);
}

}  // namespace dateline
