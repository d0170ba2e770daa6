// The beginning of a stream as the rules look at it that tell formats apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/stream_hints.h"

namespace dateline {

class TextSample {
  public:
    // `head`: the first bytes of a decoded stream (decoded_stream.h), valid as long as the sample.
    // `whole`: that is all of it.
    TextSample(std::string_view head, bool whole, StreamHints hints = {});
    TextSample(const TextSample&) = delete;
    TextSample& operator=(const TextSample&) = delete;

    std::string_view bytes() const { return bytes_; }

    // UTF-8, without a mark and without blanks and record separators (0x1E) before the first line.
    // Empty where one byte in fifty is a NUL.
    std::string_view text() const { return text_; }

    // Those that are not blank, with the blanks before them but not those after them. The last one
    // may be cut unless whole().
    const std::vector<std::string_view>& lines() const { return lines_; }

    // Of lines(), those that are there to their end; the one that is cut when there is no other.
    std::size_t whole_lines() const;

    bool whole() const { return whole_; }

    // What is known of the stream besides. The bytes are better evidence.
    const StreamHints& hints() const { return hints_; }

    // NULs, or many controls.
    bool is_binary() const { return binary_; }

  private:
    std::string_view bytes_;
    bool whole_;
    StreamHints hints_;
    bool binary_ = false;
    std::string decoded_;
    std::string_view text_;
    std::vector<std::string_view> lines_;
};

}  // namespace dateline
