#include "searcher/query/relative_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/dates/date_scanner.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::string_view kThis = "this ", kLast = "last ";

struct Unit {
    std::string_view name;
    Period (*around)(sys_days day);
};
constexpr std::array<Unit, 4> kUnits{
    {{"week", week_of}, {"month", month_of}, {"quarter", quarter_of}, {"year", year_of}}};

// As std::chrono counts them.
constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// In small letters, with one blank between words and none around them.
std::string normalised(std::string_view text) {
    std::string words;
    for (const char c : trim_blanks(text)) {
        const bool is_blank = trim_blanks({&c, 1}).empty();
        if (is_blank && words.back() == ' ') continue;
        words += is_blank ? ' ' : lower(c);
    }
    return words;
}

// "7d" of "-7d", "7 days" and "7 days ago"; anything else as it is.
std::string shortened(std::string words) {
    constexpr std::string_view kAgo = " ago";
    if (words.starts_with('-')) words.erase(0, 1);
    if (words.ends_with(kAgo)) words.resize(words.size() - kAgo.size());
    const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
    std::string_view unit = std::string_view(words).substr(digits);
    if (unit.starts_with(' ')) unit.remove_prefix(1);
    if (unit.ends_with('s')) unit.remove_suffix(1);
    if (digits == 0 || (unit != "day" && unit != "week" && unit != "month" && unit != "year")) {
        return words;
    }
    return words.substr(0, digits) + unit.front();
}

const Unit* find_unit(std::string_view name) {
    const auto found = std::ranges::find(kUnits, name, &Unit::name);
    return found == kUnits.end() ? nullptr : found;
}

std::optional<sys_days> find_last_weekday(std::string_view name, sys_days today) {
    const auto found = std::ranges::find(kWeekdays, name);
    if (found == kWeekdays.end()) return std::nullopt;
    const weekday wanted{static_cast<unsigned>(found - kWeekdays.begin())};
    const sys_days yesterday = today - days{1};
    return yesterday - (weekday{yesterday} - wanted);
}

std::optional<sys_days> months_before(sys_days today, std::uint64_t count) {
    const year_month_day date{today};
    const auto months = static_cast<std::uint64_t>(static_cast<int>(date.year())) * 12 +
                        static_cast<unsigned>(date.month()) - 1;
    if (months < count || months - count < 12) return std::nullopt;
    const std::chrono::year_month month =
        date.year() / date.month() - std::chrono::months{static_cast<int>(count)};
    const year_month_day last{month / std::chrono::last};
    return sys_days{month / std::min(date.day(), last.day())};
}

std::optional<sys_days> days_before(sys_days today, std::uint64_t count) {
    const auto since_first = static_cast<std::uint64_t>((today - kFirstDay).count());
    return count <= since_first ? std::optional(today - days{static_cast<int>(count)})
                                : std::nullopt;
}

}  // namespace

std::optional<Period> parse_relative_period(std::string_view text, sys_days today) {
    const std::string words = normalised(text);
    if (words == "today") return Period{today, today};
    if (words == "yesterday") return Period{today - days{1}, today - days{1}};
    const bool is_last = words.starts_with(kLast);
    if (!is_last && !words.starts_with(kThis)) return std::nullopt;
    const std::string_view name =
        std::string_view(words).substr(is_last ? kLast.size() : kThis.size());
    if (const Unit* unit = find_unit(name)) {
        const Period current = unit->around(today);
        return is_last ? unit->around(current.first - days{1}) : current;
    }
    const std::optional<sys_days> day = is_last ? find_last_weekday(name, today) : std::nullopt;
    return day ? std::optional(Period{*day, *day}) : std::nullopt;
}

std::optional<sys_days> parse_last_days(std::string_view text, sys_days today, Span span) {
    const std::string words = normalised(text);
    std::string_view rest = words;
    for (const std::string_view leading : {"the ", "last ", "past ", "previous "}) {
        if (rest.starts_with(leading)) rest.remove_prefix(leading.size());
    }
    return rest.ends_with(" ago") ? std::nullopt : parse_days_ago(rest, today, span);
}

std::optional<sys_days> parse_days_ago(std::string_view text, sys_days today, Span span) {
    constexpr std::uint64_t kMost = 10'000'000;  // More days than the calendar has.
    const std::string short_form = shortened(normalised(text));
    const std::string_view trimmed = short_form;
    std::uint64_t count = 0;
    const char* const end = trimmed.data() + trimmed.size();
    const auto [behind, error] = std::from_chars(trimmed.data(), end, count);
    if (behind == trimmed.data() || behind + 1 != end) return std::nullopt;
    count = error == std::errc() ? std::min(count, kMost) : kMost;
    std::optional<sys_days> day;
    switch (lower(*behind)) {
        case 'd':
            day = days_before(today, count);
            break;
        case 'w':
            day = days_before(today, count * 7);
            break;
        case 'm':
            day = months_before(today, count);
            break;
        case 'y':
            day = months_before(today, count * 12);
            break;
        default:
            return std::nullopt;
    }
    if (!day) {
        throw QueryError(fmt::format("'{}' ago was before the year 1", trim_blanks(text)), span);
    }
    return day;
}

}  // namespace dateline
