// The bytes of a wire message to UTF-8. None says its charset, and wires are old.
#pragma once

#include <string>

namespace dateline {

// In this order:
//   - of ASCII with signs inside words, where letters should be ("M}ller", "f|r"): the version of
//   ISO
//     646 of the language whose words it has (German, French, Italian, Spanish, Swedish and
//     Finnish, Danish and Norwegian), when there are several such signs;
//   - code page 850 or 437, where bytes inside words are letters only there;
//   - to_utf8() of common/text/charset.h: UTF-8, else CP1252.
std::string wire_text(std::string bytes);

}  // namespace dateline
