// The first bytes of a stream as one of its own.
#pragma once

#include <algorithm>
#include <cstdint>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class SliceStream : public ByteStream {
  public:
    // `size` of them. The stream must outlive this one.
    SliceStream(ByteStream& bytes, std::uint64_t size) : bytes_(bytes), left_(size) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t wanted = std::min<std::uint64_t>(buffer.size(), left_);
        const std::size_t count = wanted == 0 ? 0 : bytes_.read(buffer.first(wanted));
        left_ -= count;
        return count;
    }

  private:
    ByteStream& bytes_;
    std::uint64_t left_;
};

}  // namespace dateline
