#include "searcher/query/range_parser.h"

#include <fmt/format.h>

#include <charconv>

#include "common/dates/date_scanner.h"
#include "searcher/query/calendar_period.h"
#include "searcher/query/relative_period.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::string_view kDots = "..";

[[noreturn]] void refuse_day(std::string_view text, Span span) {
    const std::string_view word = trim_blanks(text);
    if (word == "last" || word == "this") {
        throw QueryError(fmt::format("'{0}' is no date; in quotes, \"{0} week\" is one", word),
                         span);
    }
    throw QueryError(
        fmt::format("'{}' is no date; write 2024, 2024-03, 2024-03-01, 2024-W09, 2024-Q1, 7d, "
                    "yesterday, \"last week\" or a range such as 2024-03-01..2024-03-15",
                    text),
        span);
}

Period parse_period(std::string_view text, sys_days today, Span span) {
    if (const auto day = parse_days_ago(text, today, span)) return {*day, *day};
    if (const auto period = parse_calendar_period(text, span)) return *period;
    const std::optional<Period> period = parse_relative_period(text, today);
    if (!period) refuse_day(text, span);
    if (period->first < kFirstDay) {
        throw QueryError(fmt::format("'{}' was before the year 1", text), span);
    }
    return *period;
}

[[noreturn]] void refuse_empty(std::string_view text, const Field& field, Span span) {
    throw QueryError(fmt::format("there are no days {} {}", field.name, text), span);
}

// The value of after:, before:, since: or until:.
DayRange parse_bound(std::string_view text, const Field& field, Span span, sys_days today) {
    if (text.find(kDots) != std::string_view::npos) {
        throw QueryError(fmt::format("{}: takes one day or period; the range '{}' belongs to {}:",
                                     field.name, text, fields::kPublished.name),
                         span);
    }
    const Period period = parse_period(text, today, span);
    if (&field == &fields::kSince) return {period.first, std::nullopt};
    if (&field == &fields::kUntil) return {std::nullopt, period.last};
    if (&field == &fields::kAfter) {
        if (period.last == kLastDay) refuse_empty(text, field, span);
        return {period.last + days{1}, std::nullopt};
    }
    if (period.first == kFirstDay) refuse_empty(text, field, span);
    return {std::nullopt, period.first - days{1}};
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

DayRange parse_day_range(std::string_view text, const Field& field, Span span, sys_days today) {
    if (&field != &fields::kPublished) return parse_bound(text, field, span, today);
    const std::size_t dots = text.find(kDots);
    if (dots == std::string_view::npos) {
        if (const auto day = parse_days_ago(text, today, span)) return {day, today};
        const Period period = parse_period(text, today, span);
        return {period.first, period.last};
    }
    const std::string_view from = trim_blanks(text.substr(0, dots));
    const std::string_view to = trim_blanks(text.substr(dots + kDots.size()));
    if (from.empty() && to.empty()) refuse_day(text, span);
    DayRange range;
    if (!from.empty()) range.first = parse_period(from, today, span).first;
    if (!to.empty()) range.last = parse_period(to, today, span).last;
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
