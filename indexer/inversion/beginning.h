// The beginning of a string as a number: what sorts strings mostly needs no more.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

// The first eight bytes, zeros behind a shorter string. Numbers that differ sort as the strings do;
// of equal ones the strings must be compared.
inline std::uint64_t beginning(std::string_view text) {
    std::uint64_t number = 0;
    std::memcpy(&number, text.data(), std::min(text.size(), sizeof number));
    if constexpr (std::endian::native == std::endian::little) number = __builtin_bswap64(number);
    return number;
}

}  // namespace dateline
