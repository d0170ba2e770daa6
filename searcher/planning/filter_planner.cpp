#include "searcher/planning/filter_planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <vector>

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

// The first and the last year that any article was published in.
std::optional<std::pair<int, int>> years_of(const Xapian::Database& database) {
    const std::string prefix(kYearPrefix);
    std::optional<std::pair<int, int>> years;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        const std::string text = (*term).substr(prefix.size());
        int year = 0;
        std::from_chars(text.data(), text.data() + text.size(), year);
        if (!years) years.emplace(year, year);
        years->first = std::min(years->first, year);
        years->second = std::max(years->second, year);
    }
    return years;
}

struct Cover {
    std::vector<Xapian::Query> terms;

    void add(std::string_view prefix, const std::string& value) {
        terms.emplace_back(make_term(prefix, value));
    }
};

// Takes the longest period that begins at `day` and ends by `last`; returns the day behind it.
sys_days take_period(Cover& cover, sys_days day, sys_days last) {
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    const unsigned number = static_cast<unsigned>(date.day());
    const sys_days year_end{date.year() / std::chrono::December / 31};
    const sys_days month_end{date.year() / date.month() / std::chrono::last};
    if (month == 1 && number == 1 && year_end <= last) {
        cover.add(kYearPrefix, fmt::format("{:04}", year));
        return year_end + std::chrono::days{1};
    }
    if (number == 1 && month_end <= last) {
        cover.add(kMonthPrefix, fmt::format("{:04}{:02}", year, month));
        return month_end + std::chrono::days{1};
    }
    cover.add(kDayPrefix, fmt::format("{:04}{:02}{:02}", year, month, number));
    return day + std::chrono::days{1};
}

Xapian::Query plan_days(const Xapian::Database& database, const DayRange& days) {
    const auto years = years_of(database);
    if (!years) return Xapian::Query::MatchNothing;
    const sys_days earliest{std::chrono::year{years->first} / 1 / 1};
    const sys_days latest{std::chrono::year{years->second} / 12 / 31};
    const sys_days last = std::min(days.last.value_or(latest), latest);
    Cover cover;
    for (sys_days day = std::max(days.first.value_or(earliest), earliest); day <= last;) {
        day = take_period(cover, day, last);
    }
    if (cover.terms.empty()) return Xapian::Query::MatchNothing;
    return {Xapian::Query::OP_OR, cover.terms.begin(), cover.terms.end()};
}

Xapian::Query plan_numbers(const Field& field, const NumberRange& numbers) {
    const auto text = [](std::uint64_t number) {
        return Xapian::sortable_serialise(static_cast<double>(number));
    };
    if (!numbers.first) return {Xapian::Query::OP_VALUE_LE, field.slot, text(*numbers.last)};
    if (!numbers.last) return {Xapian::Query::OP_VALUE_GE, field.slot, text(*numbers.first)};
    return {Xapian::Query::OP_VALUE_RANGE, field.slot, text(*numbers.first), text(*numbers.last)};
}

}  // namespace

Xapian::Query plan_filter(const Xapian::Database& database, const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::Value:
            return Xapian::Query(make_exact_term(*node.field, node.text));
        case NodeKind::Days:
            return plan_days(database, node.days);
        case NodeKind::Numbers:
            return plan_numbers(*node.field, node.numbers);
        default:
            assert(false && "only filters come here");
            return {};
    }
}

}  // namespace dateline
