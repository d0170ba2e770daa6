// A byte stream that keeps count of what went through it, and its digest.
#pragma once

#include <cstdint>
#include <memory>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class HashingStream : public ByteStream {
  public:
    // `stream` must outlive this one.
    explicit HashingStream(ByteStream& stream);
    ~HashingStream() override;

    std::size_t read(std::span<char> buffer) override;

    // Reads what is left. Throws what reading throws.
    void drain();

    std::uint64_t bytes() const { return bytes_; }
    std::uint64_t digest() const;  // XXH3-64 of all that was read.
    char last_byte() const { return last_byte_; }

  private:
    struct State;

    ByteStream& stream_;
    std::unique_ptr<State> state_;
    std::uint64_t bytes_ = 0;
    char last_byte_ = '\0';
};

}  // namespace dateline
