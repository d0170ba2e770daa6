// A date in whatever letters and signs to one that the parsers read.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Digits of every script as 0-9, blanks of Unicode as blanks, hyphens, dashes and minus signs as -,
// typographic and full-width commas, colons and brackets as those of ASCII; invisible characters
// go. Letters stay as they are. For UTF-8 of moderate length.
std::string plain_date_text(std::string_view text);

}  // namespace dateline
