// The first sixteen bytes of a term as a number: ordered, compared and hashed in a few
// instructions. Most terms are no longer, so that their key and their length are all of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace dateline {

// Big-endian, zeros behind a shorter term: a smaller key is a smaller term. Terms of equal keys
// differ, if at all, in their length or behind the sixteen bytes.
__extension__ using TermKey = unsigned __int128;

inline constexpr std::size_t kTermKeyBytes = 16;

namespace term_key_detail {

template <typename Number>
std::uint64_t load(const char* bytes) {
    static_assert(std::endian::native == std::endian::little);
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    if constexpr (sizeof number == sizeof(std::uint64_t)) {
        return __builtin_bswap64(number);
    } else {
        return __builtin_bswap32(number);
    }
}

// Up to eight bytes, in the upper end of the number. Loads that overlap save a loop.
inline std::uint64_t load_upper(const char* bytes, std::size_t size) {
    const auto byte = [bytes](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(bytes[at])} << (56 - 8 * at);
    };
    if (size >= 8) return load<std::uint64_t>(bytes);
    if (size >= 4) {
        return load<std::uint32_t>(bytes) << 32 | load<std::uint32_t>(bytes + size - 4)
                                                      << (64 - 8 * size);
    }
    return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

}  // namespace term_key_detail

inline TermKey term_key(std::string_view text) {
    const std::uint64_t high = term_key_detail::load_upper(text.data(), text.size());
    if (text.size() <= 8) return TermKey{high} << 64;
    return TermKey{high} << 64 | term_key_detail::load_upper(text.data() + 8, text.size() - 8);
}

// The sixteen bytes.
inline void write_key(TermKey key, char* bytes) {
    const std::uint64_t high = __builtin_bswap64(static_cast<std::uint64_t>(key >> 64));
    const std::uint64_t low = __builtin_bswap64(static_cast<std::uint64_t>(key));
    std::memcpy(bytes, &high, sizeof high);
    std::memcpy(bytes + sizeof high, &low, sizeof low);
}

// A text with its key, for those who put it behind several prefixes.
struct KeyedText {
    std::string_view text;
    TermKey key;

    explicit KeyedText(std::string_view bytes) : text(bytes), key(term_key(bytes)) {}
};

// What stands before the word in a term, at most fifteen bytes.
struct TermPrefix {
    TermKey key = 0;
    std::size_t size = 0;

    TermPrefix() = default;
    explicit TermPrefix(std::string_view text) : key(term_key(text)), size(text.size()) {}
    TermKey before(TermKey word) const { return key | word >> (8 * size); }
    std::string text() const {
        std::string bytes(kTermKeyBytes, '\0');
        write_key(key, bytes.data());
        bytes.resize(size);
        return bytes;
    }
};

}  // namespace dateline
