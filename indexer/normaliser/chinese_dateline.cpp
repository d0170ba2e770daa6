#include "indexer/normaliser/chinese_dateline.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr auto kAgencies = std::to_array<std::string_view>({
    "新华社",
    "新华网",
    "新華社",
    "新華網",
    "中新社",
    "中新网",
    "中新網",
    "中央社",
    "央广网",
    "央视网",
    "人民网",
    "路透社",
    "法新社",
    "共同社",
    "美联社",
});
// What a place is followed by in some: it is the page of a region then, and no place.
constexpr std::string_view kPage = "新闻";
constexpr auto kEnds = std::to_array<std::string_view>({"电", "電", "讯", "訊", "消息", "专电"});

bool take(std::string_view& text, std::string_view wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(wanted.size());
    return true;
}

// One figure or two.
bool take_number(std::string_view& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 2) return false;
    text.remove_prefix(digits);
    return true;
}

}  // namespace

Dateline chinese_dateline(std::string_view line) {
    constexpr std::size_t kLongestPlace = 30;  // Ten ideographs.
    const auto agency = std::ranges::find_if(
        kAgencies, [line](std::string_view name) { return line.starts_with(name); });
    if (agency == kAgencies.end()) return {};
    std::string_view rest = line.substr(agency->size());
    const std::size_t figure = rest.find_first_of("0123456789");
    if (figure > kLongestPlace) return {};
    const std::string_view place = rest.substr(0, figure);
    rest.remove_prefix(figure);
    const bool is_day =
        take_number(rest) && take(rest, "月") && take_number(rest) && take(rest, "日");
    const bool ends =
        std::ranges::any_of(kEnds, [rest](std::string_view end) { return rest.starts_with(end); });
    const bool is_name =
        std::ranges::none_of(place, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!is_day || !ends || !is_name) return {};
    Dateline found;
    found.text = line.substr(0, agency->size() + figure);
    found.agency = *agency;
    found.has_day = true;
    if (!place.ends_with(kPage)) found.place = place;
    return found;
}

}  // namespace dateline
