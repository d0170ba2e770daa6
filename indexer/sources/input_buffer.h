// A byte stream with a window: look ahead without consuming, take lines of bounded length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/sources/byte_stream.h"

namespace dateline {

// A line or record longer than this is rejected, never held whole.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} * 1024 * 1024;

class InputBuffer {
  public:
    // The stream must outlive the buffer.
    explicit InputBuffer(ByteStream& stream) : stream_(stream) {}

    // The next bytes without consuming them: `size` of them, fewer only at the end of the stream.
    // Valid until the next call.
    std::string_view peek(std::size_t size);

    void consume(std::size_t size);  // At most what the last peek() gave.

    enum class Line { Read, TooLong, End };

    // The next line without its end ("\n" or "\r\n"), consumed. TooLong: the line exceeded
    // `max_bytes`; `line` holds its first 1024 bytes and the rest was passed over. The view is
    // valid until the next call, and at least 64 bytes behind a line that was Read may be read too
    // (simdjson wants padding).
    Line next_line(std::string_view& line, std::size_t max_bytes = kMaxRecordBytes);

    // Everything left, at most `max_bytes`; `truncated` tells that there was more (which stays
    // unread).
    std::string read_rest(std::size_t max_bytes, bool& truncated);

  private:
    std::string_view window() const;
    bool fill();  // Reads more behind what is there; false at the end.
    Line skip_long_line(std::string_view& line);

    ByteStream& stream_;
    std::string buffer_;
    std::size_t begin_ = 0;  // The unread bytes are [begin_, end_).
    std::size_t end_ = 0;
    bool at_end_ = false;
    std::string long_line_;  // The beginning of a line that was too long.
};

}  // namespace dateline
