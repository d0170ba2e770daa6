// What programs have put between the lines of a plain text.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The text without files that lie in it as uuencode ("begin 644 name" to "end"), and without the
// armour of a signature (PGP): its first lines, and all from the signature to its end. What is not
// closed stays.
std::string without_enclosures(std::string_view text);

}  // namespace dateline
