// Packed bytes to what they were before: one member of a compressed file at a time (a member of
// gzip, a stream of bzip2 or xz, a frame of zstd or lz4). Knows bytes and nothing of files; what
// several members make is UnpackedStream's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace dateline {

// What an unpacker is given to write into has this size, and is empty: so that what it unpacks
// before it meets a fault is never lost.
inline constexpr std::size_t kUnpackedBlockBytes = std::size_t{128} * 1024;

inline constexpr std::size_t kLeastPackedBytes = 16;

class Unpacker {
  public:
    enum class State {
        Reading,        // There is more.
        Whole,          // The member is at its end, and its checksums are right.
        WrongChecksum,  // The same, but they are not.
        Corrupt,        // It cannot be read on.
        TooBig,         // It takes more memory than there is for it.
    };

    struct Step {
        std::size_t taken = 0;  // Of the packed bytes.
        std::size_t given = 0;  // At the front of what was to be written into.
        State state = State::Reading;
        std::string reason = {};  // Of the last two: "invalid block type".
    };

    // What a member is when the packed bytes end here.
    enum class AtEnd { CutShort, WithoutChecksum, Whole };

    virtual ~Unpacker() = default;

    // Unpacks some of `packed`: at least kLeastPackedBytes, or all that there is. One that takes
    // and gives nothing wants more. Not called again after another state than Reading.
    virtual Step unpack(std::span<const char> packed, std::span<char> bytes) = 0;

    virtual AtEnd at_end() const { return AtEnd::CutShort; }
};

}  // namespace dateline
