#include <lz4.h>

#include <algorithm>
#include <vector>

#include "indexer/unpacking/low_byte_first.h"
#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr std::size_t kMagicBytes = 4;
constexpr std::size_t kSizeBytes = 4;
constexpr int kBlockBytes = 8 * 1024 * 1024;  // What a block holds; the last one less.

class LegacyLz4Unpacker : public Unpacker {
  public:
    Step unpack(std::span<const char> packed, std::span<char> bytes) override {
        if (given_ < held_) return give(bytes);
        if (!begun_) {
            begun_ = true;
            return {.taken = std::min(packed.size(), kMagicBytes)};
        }
        return block_size_ == 0 ? begin_block(packed) : take(packed);
    }

    // There is no mark of the end.
    AtEnd at_end() const override { return block_size_ == 0 ? AtEnd::Whole : AtEnd::CutShort; }

  private:
    Step give(std::span<char> bytes) {
        const std::size_t count = std::min(bytes.size(), held_ - given_);
        std::copy_n(content_.begin() + static_cast<std::ptrdiff_t>(given_), count, bytes.begin());
        given_ += count;
        return {.given = count};
    }

    // What is no size is the begin of something else, or padding.
    Step begin_block(std::span<const char> packed) {
        if (packed.size() < kSizeBytes)
            return packed.empty() ? Step{} : Step{.state = State::Whole};
        const std::uint32_t size = low_byte_first(packed);
        constexpr auto kMost = static_cast<std::uint32_t>(LZ4_COMPRESSBOUND(kBlockBytes));
        if (size == 0 || size > kMost) return {.state = State::Whole};
        block_size_ = size;
        block_.clear();
        return {.taken = kSizeBytes};
    }

    Step take(std::span<const char> packed) {
        const std::size_t count = std::min(packed.size(), block_size_ - block_.size());
        block_.insert(block_.end(), packed.begin(),
                      packed.begin() + static_cast<std::ptrdiff_t>(count));
        if (block_.size() < block_size_) return {.taken = count};
        content_.resize(kBlockBytes);
        const int size = LZ4_decompress_safe(block_.data(), content_.data(),
                                             static_cast<int>(block_size_), kBlockBytes);
        if (size < 0) return {.taken = count, .state = State::Corrupt, .reason = "invalid block"};
        block_size_ = 0;
        given_ = 0;
        held_ = static_cast<std::size_t>(size);
        return {.taken = count};
    }

    bool begun_ = false;
    std::size_t block_size_ = 0;  // Of the block that is read; 0 between two.
    std::vector<char> block_;
    std::vector<char> content_;  // Of the last block: `held_` bytes, of which `given_` were given.
    std::size_t held_ = 0;
    std::size_t given_ = 0;
};

}  // namespace

std::unique_ptr<Unpacker> make_legacy_lz4_unpacker(std::uint64_t /*memory_bytes*/) {
    return std::make_unique<LegacyLz4Unpacker>();
}

}  // namespace dateline
