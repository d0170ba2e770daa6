// Sizes as people write and read them: K, M, G... are powers of 1024.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// "800000", "64k", "256M", "1.5GB", "2GiB". nullopt when it is no size or does not fit 64 bits.
std::optional<std::uint64_t> parse_byte_size(std::string_view text);

// "873 bytes", "1.3 MB", "24 GB"
std::string byte_size_text(std::uint64_t bytes);

// How far something is: "10.2 of 23.5 MB", "612 MB of 1.4 GB"; without a total: "10.2 MB". Steadier
// than byte_size_text() for a line that is renewed.
std::string byte_share_text(std::uint64_t done, std::optional<std::uint64_t> total);

}  // namespace dateline
