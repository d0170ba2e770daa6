// Bytes of a test as a stream, given in pieces as small as the test wants.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class MemoryStream : public ByteStream {
  public:
    explicit MemoryStream(std::string bytes, std::size_t piece_bytes = SIZE_MAX)
        : bytes_(std::move(bytes)), piece_bytes_(piece_bytes) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t wanted = std::min(buffer.size(), piece_bytes_);
        const std::size_t count = bytes_.copy(buffer.data(), wanted, at_);
        at_ += count;
        return count;
    }

  private:
    std::string bytes_;
    std::size_t piece_bytes_;
    std::size_t at_ = 0;
};

}  // namespace dateline
