// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::string_view kUnknownLanguage = "und";

// ISO 639-1 code (639-2/3 where there is no two-letter code) of UTF-8 plain text, found by CLD2;
// "und" when the text is too short or too mixed for a reliable answer. Thread-safe.
std::string detect_language(std::string_view text);

}  // namespace dateline
