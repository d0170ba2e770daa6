// What corpora and tools write for a language to the code that an Article has.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "en-US", "en_GB", "eng", "EN", "English" -> "en": ISO 639-1 where there is such a code, else
// 639-2/3, in lower case, without region and script. Norwegian Bokmal counts as "no". Empty for
// what names no language: "und", "mul", "unknown", "n/a".
std::string language_code(std::string_view said);

}  // namespace dateline
