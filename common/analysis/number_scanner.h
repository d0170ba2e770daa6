// One number, with its thousands, decimals and the letters behind it.
#pragma once

#include "common/analysis/word_scanner.h"

namespace dateline {

// Scans at text[at], a digit of any script. "1,000,000" -> 1000000; "12,50,000" -> 1250000;
// "١٬٠٠٠" -> 1000; "3.5" -> 3.5; "1.5bn" -> 1.5bn.
Scanned scan_number(std::string_view text, std::size_t at, Arena& arena);

}  // namespace dateline
