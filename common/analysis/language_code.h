// What corpora and tools write for a language to the code that an Article has.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// ISO 639-1 where there is such a code, else 639-2/3, in lower case, of
//   a code of ISO 639-1, 639-2 (both kinds) or 639-3: "en", "EN", "eng", "ger", "deu";
//   a locale: "en-US", "en_GB.UTF-8", "zh-Hant-TW", "sr@latin";
//   a name in English or of its own, with what is in brackets after it: "English", "deutsch",
//   "Norwegian Bokmål", "English (UK)", "日本語".
// Norwegian Bokmål counts as "no". Empty for what names no language: "und", "mul", "unknown",
// "n/a".
std::string language_code(std::string_view said);

}  // namespace dateline
