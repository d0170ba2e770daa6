// Does a text say anything?
#pragma once

#include <string_view>

namespace dateline {

// Nothing but blanks of Unicode, characters without width, and controls; or empty. UTF-8.
bool is_blank_text(std::string_view text);

}  // namespace dateline
