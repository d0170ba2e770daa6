// Bytes in order, from wherever: a file, an archive member, standard input.
#pragma once

#include <cstddef>
#include <span>

namespace dateline {

class ByteStream {
  public:
    virtual ~ByteStream() = default;

    // Fills the front of `buffer` and returns how many bytes came; 0 only at the end.
    // Throws CorpusError when the stream itself fails (unreadable, truncated, corrupt).
    virtual std::size_t read(std::span<char> buffer) = 0;
};

}  // namespace dateline
