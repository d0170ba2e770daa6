// A byte stream whose beginning was looked at before it is read.
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class PeekedStream : public ByteStream {
  public:
    // Reads the first `head_bytes` of `stream` (fewer when it is shorter, or fails: read() throws
    // that when the head was given). The stream must outlive this one. Throws CorpusError when it
    // fails at once.
    PeekedStream(ByteStream& stream, std::size_t head_bytes);

    std::string_view head() const { return head_; }

    // The head again, then the rest.
    std::size_t read(std::span<char> buffer) override;

  private:
    ByteStream& stream_;
    std::string head_;
    std::size_t given_ = 0;     // Bytes of the head that read() gave.
    std::exception_ptr error_;  // What the stream failed with, behind the head.
};

}  // namespace dateline
