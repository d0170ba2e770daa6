// The field that somebody may have meant.
#pragma once

#include <string_view>

namespace dateline {

// The searched field whose name or alias is fewest edits (insert, drop, change, swap) from `name`;
// empty when none is near.
std::string_view nearest_field_name(std::string_view name);

}  // namespace dateline
