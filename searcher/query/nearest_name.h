// The name that somebody may have meant.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

// The candidate that is fewest edits (insert, drop, change, swap) from `name`, the first of
// several; empty when none is near. Capitals do not matter. Candidates are at most 32 bytes long.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates);

// The same among the names and aliases of the searched fields.
std::string_view nearest_field_name(std::string_view name);

}  // namespace dateline
