// Numbers as the formats of compressed files write them.
#pragma once

#include <cstdint>
#include <span>

namespace dateline {

// The number in the first four bytes, of which there must be as many.
inline std::uint32_t low_byte_first(std::span<const char> bytes) {
    std::uint32_t number = 0;
    for (unsigned at = 0; at < 4; ++at) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at])} << (8 * at);
    }
    return number;
}

}  // namespace dateline
