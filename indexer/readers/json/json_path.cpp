#include "indexer/readers/json/json_path.h"

#include <algorithm>

#include "indexer/markup/markup_names.h"

namespace dateline {

using simdjson::dom::element;

std::optional<element> find_path(element value, std::string_view path) {
    while (true) {
        simdjson::dom::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
        const std::size_t dot = std::min(path.find('.'), path.size());
        const auto found = object.at_key_case_insensitive(path.substr(0, dot)).get(value);
        if (found != simdjson::SUCCESS || value.is_null()) return std::nullopt;
        if (dot == path.size()) return value;
        path.remove_prefix(dot + 1);
    }
}

std::string_view find_string(element value, std::string_view path) {
    std::string_view text;
    const auto found = find_path(value, path);
    return found && found->get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

bool has_any(element value, std::span<const std::string_view> paths) {
    return std::ranges::any_of(
        paths, [value](std::string_view path) { return find_path(value, path).has_value(); });
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), small_letter);
    return small;
}

}  // namespace dateline
