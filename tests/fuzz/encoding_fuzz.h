// Bytes of any kind through the ways that they may be read as text.
#pragma once

#include <cstdint>
#include <span>

namespace dateline {

// Aborts where what comes out is not UTF-8.
void read_text_fuzzed(std::span<const std::uint8_t> data);

}  // namespace dateline
