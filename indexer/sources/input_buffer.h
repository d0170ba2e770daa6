// A byte stream with a window: look ahead without consuming, take lines of bounded length. Where
// the stream fails, all that came before can still be had; the CorpusError is thrown after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
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

    // The next bytes without consuming them: `size` of them, fewer only at the end of the stream or
    // where it fails; throws when there is none before that. Valid until the next call, and at
    // least 64 bytes after them may be read too.
    std::string_view peek(std::size_t size);

    void consume(std::size_t size);  // At most what the last peek() gave.

    enum class Line { Read, TooLong, BrokenOff, End };

    // The next line without its end ("\n" or "\r\n"), consumed. TooLong: the line exceeded
    // `max_bytes`; `line` holds its first 1024 bytes and the rest was passed over. BrokenOff: the
    // stream failed before its end, which the next call throws. The view is
    // valid until the next call, and at least 64 bytes behind a line that was Read may be read too
    // (simdjson wants padding).
    Line next_line(std::string_view& line, std::size_t max_bytes = kMaxRecordBytes);

    // Everything left, at most `max_bytes`; `truncated` tells that there was more (which stays
    // unread).
    std::string read_rest(std::size_t max_bytes, bool& truncated);

    // Did the stream fail? What peek() and next_line() throw when all before it is consumed.
    bool is_broken_off() const { return failure_ != nullptr; }

  private:
    std::string_view window() const;
    bool fill();  // Reads more behind what is there; false at the end, and where the stream failed.
    void throw_failure() const;  // When nothing is left before it.
    Line skip_long_line(std::string_view& line);

    ByteStream& stream_;
    std::string buffer_;
    std::size_t begin_ = 0;  // The unread bytes are [begin_, end_).
    std::size_t end_ = 0;
    bool at_end_ = false;
    std::exception_ptr failure_;  // Why it ended.
    std::string long_line_;       // The beginning of a line that was too long.
};

}  // namespace dateline
