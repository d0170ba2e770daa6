// Numbers, strings and terms as the glass format packs them. Everything is appended to a string of
// bytes.
//   vint       7 bits a byte, low bits first, the last byte below 0x80: 300 -> ac 02
//   vstr       vint length, then the bytes
//   uint-last  little-endian without zero bytes at the end, 0 is nothing; only where the end of the
//              whole tells the length: 300 -> 2c 01
//   sortable   order of the bytes = order of the numbers: k one-bits and a zero bit, then the
//   number
//              big-endian, in k + 2 bytes: 1 -> 00 01, 32768 -> 80 80 00
//   term       in a key: each zero byte becomes 00 ff; 00 ends it when something follows
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

inline constexpr std::size_t kMaxVintBytes = 10;

// Where there is room for kMaxVintBytes; gives the end of what was written.
inline char* put_vint(char* to, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) *to++ = static_cast<char>(number | 0x80);
    *to++ = static_cast<char>(number);
    return to;
}

inline void append_vint(std::string& bytes, std::uint64_t number) {
    if (number < 0x80) [[likely]] {
        bytes += static_cast<char>(number);
        return;
    }
    std::array<char, kMaxVintBytes> packed;
    bytes.append(packed.data(), put_vint(packed.data(), number));
}

inline void append_vstr(std::string& bytes, std::string_view text) {
    append_vint(bytes, text.size());
    bytes += text;
}

inline void append_uint_last(std::string& bytes, std::uint64_t number) {
    for (; number != 0; number >>= 8) bytes += static_cast<char>(number);
}

inline void append_sortable(std::string& bytes, std::uint32_t number) {
    const auto bits = static_cast<unsigned>(std::bit_width(number));
    const unsigned size = number < 0x8000 ? 2 : (bits + 5) / 7;
    // The leading ones: as many as the size is above two.
    const unsigned lead = 0xff00U >> (size - 2) & 0xff;
    for (unsigned i = size; i-- > 0;) {
        const unsigned byte = i < 4 ? number >> (8 * i) & 0xff : 0;
        bytes += static_cast<char>(i == size - 1 ? byte | lead : byte);
    }
}

inline void append_term(std::string& key, std::string_view term) {
    if (term.find('\0') == std::string_view::npos) {
        key += term;
        return;
    }
    for (const char c : term) {
        key += c;
        if (c == '\0') key += '\xff';
    }
}

// What the library gives a term in a key.
inline constexpr std::size_t kMaxTermKeyBytes = 245;

}  // namespace dateline::glass
