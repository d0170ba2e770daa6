// Text as a string of JSON.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Appends `text` in quotes. Escaped is what JSON asks for, and no more; each piece of invalid UTF-8
// becomes U+FFFD.
void append_json_string(std::string& json, std::string_view text);

}  // namespace dateline
