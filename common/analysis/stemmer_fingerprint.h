// Which stems the linked stemmers give. A later version of the library stems some words otherwise:
// an index made with the one cannot be searched with the other.
#pragma once

#include <string>

namespace dateline {

// Changes when any stemmer gives another stem for any of some hundred words, as sixteen hexadecimal
// digits. Worked out at the first call. Thread-safe.
const std::string& stemmer_fingerprint();

}  // namespace dateline
