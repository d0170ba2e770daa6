// A compressed stream as what it was before: all its members, one after the other.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/byte_stream.h"
#include "indexer/unpacking/compression.h"
#include "indexer/unpacking/unpacker.h"

namespace dateline {

class UnpackedStream : public ByteStream {
  public:
    struct Settings {
        std::uint64_t memory_bytes;     // What unpacking may take.
        std::function<bool()> stopped;  // Asked now and then; may be empty.
    };

    // `packed` begins with what find_compression() knows, and must outlive this object.
    UnpackedStream(ByteStream& packed, Settings settings);

    // Gives all that can be unpacked before it throws CorpusError: the packed stream breaks off, is
    // corrupt, wants more memory, or failed itself. Throws it too when it was stopped.
    std::size_t read(std::span<char> buffer) override;

    // At the end: what is wrong with what was read all the same, such as a wrong checksum; empty
    // when nothing is.
    const std::string& fault() const { return fault_; }

    // Reads what is left, so that the fault is known. Throws as read() does.
    void drain();

  private:
    bool is_stopped() const { return settings_.stopped && settings_.stopped(); }
    void unpack_some();
    void begin_member();
    void unpack_member();
    void end_packed();
    bool fill();
    void note(std::string fault);
    void break_off(const std::string& reason);
    std::span<const char> packed_bytes() const;

    ByteStream& packed_;
    Settings settings_;
    std::string name_;                    // Of the compression.
    std::unique_ptr<Unpacker> unpacker_;  // Of the member being read.
    std::vector<char> input_;
    std::size_t begin_ = 0;  // In input_: what was not yet taken is [begin_, end_).
    std::size_t end_ = 0;
    bool packed_ended_ = false;
    std::exception_ptr packed_error_;  // Why it ended.
    std::vector<char> block_;
    std::span<const char> unpacked_;  // In block_: what nobody has read yet.
    bool ended_ = false;
    std::exception_ptr error_;  // Thrown at the end, instead of one.
    std::string fault_;
};

}  // namespace dateline
