#include "searcher/query/range_parser.h"

#include <fmt/format.h>

#include <charconv>

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::string_view kDots = "..";

struct Period {
    sys_days first;
    sys_days last;
};

[[noreturn]] void refuse_day(std::string_view text, Span span) {
    throw QueryError(
        fmt::format(
            "'{}' is no date; write 2024, 2024-03, 2024-03-01 or a range 2024-03-01..2024-03-15",
            text),
        span);
}

// All of `text` as a number of exactly `digits` digits.
std::optional<unsigned> read_digits(std::string_view text, std::size_t digits) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() == digits ? std::optional(number) : std::nullopt;
}

Period parse_period(std::string_view text, Span span) {
    const auto part = [&](std::size_t at, std::size_t digits) {
        const std::optional<unsigned> number =
            at <= text.size() ? read_digits(text.substr(at, digits), digits) : std::nullopt;
        if (!number) refuse_day(text, span);
        return *number;
    };
    const bool has_month = text.size() > 4;
    const bool has_day = text.size() > 7;
    const bool shaped = (!has_month || text[4] == '-') && (!has_day || text[7] == '-') &&
                        (text.size() == 4 || text.size() == 7 || text.size() == 10);
    if (!shaped) refuse_day(text, span);
    const std::chrono::year year{static_cast<int>(part(0, 4))};
    if (year == std::chrono::year{0}) refuse_day(text, span);
    const std::chrono::month first_month{has_month ? part(5, 2) : 1};
    const std::chrono::month last_month{has_month ? static_cast<unsigned>(first_month) : 12};
    if (!first_month.ok()) refuse_day(text, span);
    if (has_day) {
        const std::chrono::year_month_day day{year, first_month, std::chrono::day{part(8, 2)}};
        if (!day.ok()) {
            throw QueryError(fmt::format("there is no day {}", text), span);
        }
        return {sys_days{day}, sys_days{day}};
    }
    return {sys_days{year / first_month / 1}, sys_days{year / last_month / std::chrono::last}};
}

// The days behind a period, or before it.
DayRange beyond(const Period& period, const Field& field, std::string_view text, Span span) {
    using std::chrono::year;
    const bool after = &field == &fields::kAfter;
    const sys_days edge = after ? period.last + days{1} : period.first - days{1};
    const std::chrono::year_month_day date{edge};
    if (date.year() < year{1} || date.year() > year{9999}) {
        throw QueryError(fmt::format("there are no days {} {}", field.name, text), span);
    }
    return after ? DayRange{edge, std::nullopt} : DayRange{std::nullopt, edge};
}

std::optional<std::uint64_t> parse_number(std::string_view text, Span span) {
    if (text.empty()) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw QueryError(
            fmt::format("'{}' is no number; write 500, 500.., ..100 or 200..300", text), span);
    }
    return number;
}

}  // namespace

DayRange parse_day_range(std::string_view text, const Field& field, Span span) {
    const bool one_sided = &field == &fields::kAfter || &field == &fields::kBefore;
    if (one_sided && text.find(kDots) != std::string_view::npos) {
        throw QueryError(
            fmt::format("{}: takes one day, month or year, not the range '{}'", field.name, text),
            span);
    }
    if (one_sided) return beyond(parse_period(text, span), field, text, span);

    const std::size_t dots = text.find(kDots);
    if (dots == std::string_view::npos) {
        const Period period = parse_period(text, span);
        return {period.first, period.last};
    }
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = text.substr(dots + kDots.size());
    if (from.empty() && to.empty()) refuse_day(text, span);
    DayRange range;
    if (!from.empty()) range.first = parse_period(from, span).first;
    if (!to.empty()) range.last = parse_period(to, span).last;
    if (range.first && range.last && *range.first > *range.last) {
        throw QueryError(fmt::format("'{}' ends before it begins", text), span);
    }
    return range;
}

NumberRange parse_number_range(std::string_view text, Span span) {
    const std::size_t dots = text.find(kDots);
    NumberRange range;
    if (dots == std::string_view::npos) {
        range.first = parse_number(text, span);
        range.last = range.first;
    } else {
        range.first = parse_number(text.substr(0, dots), span);
        range.last = parse_number(text.substr(dots + kDots.size()), span);
    }
    if (!range.first && !range.last) {
        throw QueryError("this range has neither a beginning nor an end", span);
    }
    if (range.first && range.last && *range.first > *range.last) {
        throw QueryError(fmt::format("'{}' ends before it begins", text), span);
    }
    return range;
}

}  // namespace dateline
