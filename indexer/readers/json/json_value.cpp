#include "indexer/readers/json/json_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace dateline {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// 2^53: up to here a double holds every whole number.
constexpr double kExact = 9007199254740992.0;
// Where the text of an object is: a name, or what the interfaces of sites call it.
constexpr std::array<std::string_view, 3> kTextMembers{"name", "rendered", "main"};
constexpr std::string_view kBlanks = " \t\r\n";

template <typename Number>
std::string number_text(Number number) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return std::string(digits.data(), end);
}

// Seconds since 1970 come as 1.7e9 and as 1700000000.0 too: the digits count.
std::string double_text(double number) {
    if (std::abs(number) <= kExact && number == std::trunc(number)) {
        return number_text(static_cast<std::int64_t>(number));
    }
    return number_text(number);
}

// Of values without members; empty for all others.
std::string plain_text(element value) {
    switch (value.type()) {
        case element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case element_type::INT64:
            return number_text(value.get_int64().value_unsafe());
        case element_type::UINT64:
            return number_text(value.get_uint64().value_unsafe());
        case element_type::DOUBLE:
            return double_text(value.get_double().value_unsafe());
        default:
            return {};
    }
}

// Of a value inside an array, or alone.
std::string item_text(element value) {
    if (!value.is_object()) return plain_text(value);
    for (const std::string_view name : kTextMembers) {
        element member;
        if (value[name].get(member) == simdjson::SUCCESS) return plain_text(member);
    }
    return {};
}

void add_trimmed(std::vector<std::string>& items, std::string_view item) {
    const std::size_t begin = item.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return;
    items.emplace_back(item.substr(begin, item.find_last_not_of(kBlanks) + 1 - begin));
}

void add_split(std::vector<std::string>& items, std::string_view text, char separator) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        add_trimmed(items, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

std::string json_text(element value, std::string_view separator) {
    if (!value.is_array()) return item_text(value);
    std::string joined;
    const simdjson::dom::array elements = value.get_array().value_unsafe();
    for (const element item : elements) {
        const std::string text = item_text(item);
        if (text.empty()) continue;
        if (!joined.empty()) joined += separator;
        joined += text;
    }
    return joined;
}

std::vector<std::string> json_list(element value, SplitAt split) {
    std::vector<std::string> items;
    if (value.is_array()) {
        const simdjson::dom::array elements = value.get_array().value_unsafe();
        for (const element item : elements) {
            add_trimmed(items, item_text(item));
        }
        return items;
    }
    const std::string text = item_text(value);
    const bool semicolons = split == SplitAt::Semicolons || text.find(';') != std::string::npos;
    add_split(items, text, semicolons ? ';' : ',');
    return items;
}

}  // namespace dateline
