// The names that news agencies sign their datelines with.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The agency that `signature` names, as it is printed: "AP" of "AP", "dpa" of "dpa/lby". Empty
// where it names none that is known. Capitals do not matter.
std::string known_agency(std::string_view signature);

}  // namespace dateline
