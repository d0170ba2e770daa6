#include <bzlib.h>

#include <new>

#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

class Bzip2Unpacker : public Unpacker {
  public:
    Bzip2Unpacker() {
        if (BZ2_bzDecompressInit(&bzip2_, 0, 0) != BZ_OK) throw std::bad_alloc();
    }
    ~Bzip2Unpacker() override { BZ2_bzDecompressEnd(&bzip2_); }
    Bzip2Unpacker(const Bzip2Unpacker&) = delete;
    Bzip2Unpacker& operator=(const Bzip2Unpacker&) = delete;

    Step unpack(std::span<const char> packed, std::span<char> bytes) override {
        // The library declares what it reads as what it writes.
        bzip2_.next_in = const_cast<char*>(packed.data());
        bzip2_.avail_in = static_cast<unsigned>(packed.size());
        bzip2_.next_out = bytes.data();
        bzip2_.avail_out = static_cast<unsigned>(bytes.size());
        const int result = BZ2_bzDecompress(&bzip2_);
        if (result == BZ_MEM_ERROR) throw std::bad_alloc();
        Step step{.taken = packed.size() - bzip2_.avail_in,
                  .given = bytes.size() - bzip2_.avail_out};
        if (result == BZ_STREAM_END) step.state = State::Whole;
        if (result < 0) {
            step.state = State::Corrupt;
            step.reason = "invalid data or a wrong checksum";
        }
        return step;
    }

  private:
    bz_stream bzip2_ = {};
};

}  // namespace

std::unique_ptr<Unpacker> make_bzip2_unpacker(std::uint64_t /*memory_bytes*/) {
    return std::make_unique<Bzip2Unpacker>();
}

}  // namespace dateline
