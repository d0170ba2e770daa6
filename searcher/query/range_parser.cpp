#include "searcher/query/range_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/dates/date_names.h"
#include "common/dates/date_scanner.h"
#include "searcher/query/calendar_period.h"
#include "searcher/query/relative_period.h"
#include "searcher/query/written_period.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::string_view kDots = "..";

// "1", "31", and not "24" for a year.
bool is_day_number(std::string_view word) {
    DateScanner scanner(word);
    const std::optional<int> day = scanner.number(2);
    return day && scanner.at_end() && *day >= 1 && *day <= 31;
}

[[noreturn]] void refuse_day(std::string_view text, Span span) {
    const std::string_view word = trim_blanks(text);
    std::string whole;
    if (word == "last" || word == "this") whole = fmt::format("{} week", word);
    if (find_month(word) != 0) whole = fmt::format("{} 2024", word);
    if (is_day_number(word)) whole = fmt::format("{} March 2024", word);
    if (!whole.empty()) {
        throw QueryError(fmt::format("'{}' is no date; in quotes, \"{}\" is one", word, whole),
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
    std::optional<Period> period = parse_relative_period(text, today);
    if (!period) period = parse_written_period(text, span);
    if (!period) refuse_day(text, span);
    if (period->first < kFirstDay) {
        throw QueryError(fmt::format("'{}' was before the year 1", text), span);
    }
    return *period;
}

[[noreturn]] void refuse_empty(std::string_view text, const Field& field, Span span) {
    throw QueryError(fmt::format("there are no days {} {}", field.name, text), span);
}

// What >, >=, < and <= in front of a date are here.
struct Comparison {
    std::string_view sign;
    const Field* field;
};
constexpr std::array<Comparison, 5> kComparisons{{{">=", &fields::kSince},
                                                  {"<=", &fields::kUntil},
                                                  {">", &fields::kAfter},
                                                  {"<", &fields::kBefore},
                                                  {"=", &fields::kPublished}}};

const Comparison* find_comparison(std::string_view text) {
    const auto found = std::ranges::find_if(
        kComparisons, [text](const Comparison& known) { return text.starts_with(known.sign); });
    return found == kComparisons.end() ? nullptr : found;
}

// "1 March 1987 to 5 March 1987", "1986-1989", "3.1987 - 5.1987": where the second begins, and
// where the first ends; npos where there is one date only.
struct Halves {
    std::size_t end = std::string_view::npos;
    std::size_t begin = 0;
};

Halves split_range(std::string_view text) {
    for (const std::string_view joint : {"..", " to ", " TO ", " - ", " – ", " — "}) {
        const std::size_t at = text.find(joint);
        if (at != std::string_view::npos) return {at, at + joint.size()};
    }
    constexpr std::size_t kYear = 4;
    for (const std::string_view joint : {"-", "–", "/"}) {
        DateScanner scanner(text);
        const bool two = scanner.digit_count() == kYear && scanner.digits(kYear) &&
                         scanner.take_text(joint) && scanner.digit_count() == kYear &&
                         scanner.digits(kYear) && scanner.at_end();
        if (two) return {kYear, kYear + joint.size()};
    }
    return {};
}

// The others are themselves one end of a range.
bool takes_ranges(const Field& field) {
    return &field == &fields::kPublished || &field == &fields::kIndexed;
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

// ">500", "<=100".
NumberRange compare_number(std::string_view text, std::string_view sign, Span span) {
    const std::optional<std::uint64_t> number = parse_number(trim_blanks(text), span);
    if (!number) throw QueryError("a number is missing", span);
    if (sign == ">=") return {number, std::nullopt};
    if (sign == "<=") return {std::nullopt, number};
    if (sign == "=") return {number, number};
    const bool above = sign == ">";
    if (*number == (above ? UINT64_MAX : 0)) throw QueryError("there is no such number", span);
    if (above) return {*number + 1, std::nullopt};
    return {std::nullopt, *number - 1};
}

}  // namespace

DayRange parse_day_range(std::string_view text, const Field& field, Span span, sys_days today) {
    if (!takes_ranges(field)) return parse_bound(text, field, span, today);
    text = trim_blanks(text);
    if (const Comparison* comparison = find_comparison(text)) {
        const std::string_view date = trim_blanks(text.substr(comparison->sign.size()));
        return parse_day_range(date, *comparison->field, span, today);
    }
    if (text.starts_with("from ")) text.remove_prefix(std::string_view("from ").size());
    const Halves halves = split_range(text);
    if (halves.end == std::string_view::npos) {
        if (const auto day = parse_last_days(text, today, span)) return {day, today};
        const Period period = parse_period(text, today, span);
        return {period.first, period.last};
    }
    const std::string_view from = trim_blanks(text.substr(0, halves.end));
    const std::string_view to = trim_blanks(text.substr(halves.begin));
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
    if (const Comparison* comparison = find_comparison(text)) {
        return compare_number(text.substr(comparison->sign.size()), comparison->sign, span);
    }
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
