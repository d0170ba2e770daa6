#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

#include "indexer/unpacking/low_byte_first.h"
#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr int kWindowBits = 15;
constexpr int kGzipHeader = 16;  // Added to the bits of the window: there is one.
constexpr int kHeaderEnded = 128;
constexpr std::size_t kTrailerBytes = 8;  // CRC-32 and length of the content, low byte first.

Bytef* zlib_bytes(const char* bytes) {
    // zlib declares what it reads as what it writes.
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes));
}

// The library could check the trailer itself, but says no more then than that it is wrong: the
// content would be taken for broken, and a member after it for lost.
class GzipUnpacker : public Unpacker {
  public:
    GzipUnpacker() {
        if (inflateInit2(&zlib_, kWindowBits + kGzipHeader) != Z_OK) throw std::bad_alloc();
    }
    ~GzipUnpacker() override { inflateEnd(&zlib_); }
    GzipUnpacker(const GzipUnpacker&) = delete;
    GzipUnpacker& operator=(const GzipUnpacker&) = delete;

    Step unpack(std::span<const char> packed, std::span<char> bytes) override;
    AtEnd at_end() const override {
        return part_ == Part::Trailer ? AtEnd::WithoutChecksum : AtEnd::CutShort;
    }

  private:
    enum class Part { Header, Content, Trailer };

    Step inflate_some(std::span<const char> packed, std::span<char> bytes);
    Step read_trailer(std::span<const char> packed);

    z_stream zlib_ = {};
    Part part_ = Part::Header;
    std::uint32_t checksum_ = 0;
    std::uint32_t length_ = 0;  // Modulo 2^32, as in the trailer.
    std::array<char, kTrailerBytes> trailer_ = {};
    std::size_t trailer_size_ = 0;
};

Unpacker::Step GzipUnpacker::unpack(std::span<const char> packed, std::span<char> bytes) {
    return part_ == Part::Trailer ? read_trailer(packed) : inflate_some(packed, bytes);
}

Unpacker::Step GzipUnpacker::inflate_some(std::span<const char> packed, std::span<char> bytes) {
    zlib_.next_in = zlib_bytes(packed.data());
    zlib_.avail_in = static_cast<uInt>(packed.size());
    zlib_.next_out = zlib_bytes(bytes.data());
    zlib_.avail_out = static_cast<uInt>(bytes.size());
    const int result = inflate(&zlib_, part_ == Part::Header ? Z_BLOCK : Z_NO_FLUSH);
    Step step{.taken = packed.size() - zlib_.avail_in, .given = bytes.size() - zlib_.avail_out};
    checksum_ = static_cast<std::uint32_t>(
        crc32(checksum_, zlib_bytes(bytes.data()), static_cast<uInt>(step.given)));
    length_ += static_cast<std::uint32_t>(step.given);
    if (result == Z_STREAM_END) {
        part_ = Part::Trailer;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
        step.state = State::Corrupt;
        step.reason = zlib_.msg == nullptr ? "cannot be unpacked" : zlib_.msg;
    } else if (part_ == Part::Header && (zlib_.data_type & kHeaderEnded) != 0) {
        part_ = Part::Content;
        inflateReset2(&zlib_, -kWindowBits);  // Without a trailer.
    }
    return step;
}

Unpacker::Step GzipUnpacker::read_trailer(std::span<const char> packed) {
    Step step{.taken = std::min(packed.size(), kTrailerBytes - trailer_size_)};
    std::copy_n(packed.begin(), step.taken, trailer_.begin() + trailer_size_);
    trailer_size_ += step.taken;
    if (trailer_size_ == kTrailerBytes) {
        const std::span<const char> trailer(trailer_);
        const bool right =
            low_byte_first(trailer) == checksum_ && low_byte_first(trailer.subspan(4)) == length_;
        step.state = right ? State::Whole : State::WrongChecksum;
    }
    return step;
}

}  // namespace

std::unique_ptr<Unpacker> make_gzip_unpacker(std::uint64_t /*memory_bytes*/) {
    return std::make_unique<GzipUnpacker>();
}

}  // namespace dateline
