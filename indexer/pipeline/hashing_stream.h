// A byte stream that keeps count of what went through it, and its digest.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class HashingStream : public ByteStream {
  public:
    // Both must outlive this one.
    HashingStream(ByteStream& stream, const std::function<bool()>& stopped);
    ~HashingStream() override;

    // Throws WorkStopped when `stopped` says so: a stream that is not read on must not look as if
    // it had come to its end.
    std::size_t read(std::span<char> buffer) override;

    // Reads what is left. Throws what reading throws.
    void drain();

    std::uint64_t bytes() const { return bytes_; }
    std::uint64_t digest() const;  // XXH3-64 of all that was read.
    char last_byte() const { return last_byte_; }

  private:
    struct State;

    ByteStream& stream_;
    const std::function<bool()>& stopped_;
    std::unique_ptr<State> state_;
    std::uint64_t bytes_ = 0;
    char last_byte_ = '\0';
};

}  // namespace dateline
