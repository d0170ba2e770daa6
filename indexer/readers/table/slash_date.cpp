#include "indexer/readers/table/slash_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

// A number at the beginning of `text`, of at most that many digits, and what follows it.
std::optional<unsigned> take_number(std::string_view& text, std::size_t most_digits) {
    unsigned number = 0;
    const char* const last = text.data() + std::min(text.size(), most_digits);
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take_slash(std::string_view& text) {
    if (!text.starts_with('/')) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<SlashDate> slash_date(std::string_view text) {
    const auto first = take_number(text, 2);
    if (!first || !take_slash(text)) return std::nullopt;
    const auto second = take_number(text, 2);
    if (!second || !take_slash(text)) return std::nullopt;
    const auto year = take_number(text, 4);
    const bool day = *first >= 1 && *first <= 31 && *second >= 1 && *second <= 31;
    if (!day || !year || *year < 1000) return std::nullopt;
    if (!text.empty() && text.front() != ' ' && text.front() != ',') return std::nullopt;
    return SlashDate{*first, *second, *year, text};
}

DateOrder date_order(std::span<const std::string_view> dates) {
    bool day_first = false;
    bool month_first = false;
    for (const std::string_view date : dates) {
        const auto parts = slash_date(date);
        day_first = day_first || (parts && parts->first > 12);
        month_first = month_first || (parts && parts->second > 12);
    }
    if (day_first == month_first) return DateOrder::Unknown;
    return day_first ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::string iso_date(std::string text, DateOrder order) {
    if (order == DateOrder::Unknown) return text;
    const auto parts = slash_date(text);
    if (!parts) return text;
    const bool day_first = order == DateOrder::DayFirst;
    return fmt::format("{:04}-{:02}-{:02}{}", parts->year, day_first ? parts->second : parts->first,
                       day_first ? parts->first : parts->second, parts->rest);
}

}  // namespace dateline
