// Members of JSON objects by name, in any capitals: "versioncreated" and "versionCreated" are one
// name in different versions of a format.
#pragma once

#include <simdjson.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

// The member of an object; a name with dots ("datelinelocation.city") reaches into objects. Nothing
// when there is none, or when it is null.
std::optional<simdjson::dom::element> find_path(simdjson::dom::element value,
                                                std::string_view path);

// The string there; empty when it is anything else.
std::string_view find_string(simdjson::dom::element value, std::string_view path);

bool has_any(simdjson::dom::element value, std::span<const std::string_view> paths);

// In small letters, of ASCII.
std::string small_letters(std::string_view text);

}  // namespace dateline
