// Bytes of a test as a stream that fails behind them.
#pragma once

#include <string>
#include <utility>

#include "common/error.h"
#include "tests/support/memory_stream.h"

namespace dateline {

class BrokenStream : public ByteStream {
  public:
    explicit BrokenStream(std::string bytes, std::size_t piece_bytes = SIZE_MAX)
        : bytes_(std::move(bytes), piece_bytes) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = bytes_.read(buffer);
        if (count == 0) throw CorpusError("broken off");
        return count;
    }

  private:
    MemoryStream bytes_;
};

}  // namespace dateline
