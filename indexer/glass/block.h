// One block of a table: a header, a directory of offsets in key order, and the items, which grow
// from the end of the block towards the directory.
//   B32 revision | level | B16 gap | B16 free | B16 end of the directory | B16 offset of each item
// Bnn: big-endian, so many bits.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::glass {

inline constexpr std::size_t kBlockBytes = 8192;
inline constexpr std::uint32_t kFirstRevision = 1;  // All that is written here has it.

inline void put_b16(char* to, std::size_t number) {
    to[0] = static_cast<char>(number >> 8);
    to[1] = static_cast<char>(number);
}

inline void put_b32(char* to, std::uint32_t number) {
    put_b16(to, number >> 16);
    put_b16(to + 2, number & 0xffff);
}

class Block {
  public:
    static constexpr std::size_t kHeaderBytes = 11;
    static constexpr std::size_t kOffsetBytes = 2;  // What an item takes besides its own bytes.

    // `level` 0: a leaf.
    explicit Block(unsigned level) : level_(level) {}

    bool has_room(std::size_t item_bytes) const { return item_bytes + kOffsetBytes <= free(); }
    std::size_t free() const { return lowest_ - directory_end_; }
    bool empty() const { return directory_end_ == kHeaderBytes; }

    // Room for the next item, for which there must be room.
    char* add(std::size_t item_bytes) {
        lowest_ -= item_bytes;
        put_b16(&bytes_[directory_end_], lowest_);
        directory_end_ += kOffsetBytes;
        return &bytes_[lowest_];
    }

    // The item that was added last.
    const char* newest() const { return &bytes_[lowest_]; }

    // The block as it goes to the file. Valid until the next item.
    std::string_view finished() {
        put_b32(bytes_.data(), kFirstRevision);
        bytes_[4] = static_cast<char>(level_);
        put_b16(&bytes_[5], free());
        put_b16(&bytes_[7], free());
        put_b16(&bytes_[9], directory_end_);
        std::fill(bytes_.begin() + static_cast<std::ptrdiff_t>(directory_end_),
                  bytes_.begin() + static_cast<std::ptrdiff_t>(lowest_), '\0');
        return {bytes_.data(), bytes_.size()};
    }

    void clear() {
        lowest_ = kBlockBytes;
        directory_end_ = kHeaderBytes;
    }

  private:
    unsigned level_;
    std::size_t lowest_ = kBlockBytes;  // Offset of the newest item.
    std::size_t directory_end_ = kHeaderBytes;
    std::array<char, kBlockBytes> bytes_;
};

}  // namespace dateline::glass
