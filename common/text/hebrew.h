// The double quote that is a letter's sign in Hebrew.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// The bytes of the gershayim at text[at] inside a Hebrew acronym, as in צה״ל, whether it was typed
// as such or as a quote; 0 when there is none. A quote behind nothing but prefixes, with more than
// one letter after it, opens a quotation: ב"הארץ". Looks at a few bytes around.
std::size_t gershayim_bytes(std::string_view text, std::size_t at);

}  // namespace dateline
