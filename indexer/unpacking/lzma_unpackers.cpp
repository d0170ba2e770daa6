// The three formats of liblzma: xz, the older lzma, and lzip.
#include <fmt/format.h>
#include <lzma.h>

#include <new>

#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr std::uint64_t kMebibyte = 1024 * 1024;

std::string reason_of(lzma_ret result, lzma_stream& lzma) {
    if (result == LZMA_MEMLIMIT_ERROR) {
        return fmt::format("{} MB of memory are needed",
                           (lzma_memusage(&lzma) + kMebibyte - 1) / kMebibyte);
    }
    if (result == LZMA_OPTIONS_ERROR) return "packed in a way that liblzma does not know";
    return "invalid data or a wrong checksum";
}

class LzmaUnpacker : public Unpacker {
  public:
    // `begin` sets the library up for one of its formats.
    template <typename Begin>
    explicit LzmaUnpacker(const Begin& begin) {
        if (begin(&lzma_) != LZMA_OK) throw std::bad_alloc();
    }
    ~LzmaUnpacker() override { lzma_end(&lzma_); }
    LzmaUnpacker(const LzmaUnpacker&) = delete;
    LzmaUnpacker& operator=(const LzmaUnpacker&) = delete;

    Step unpack(std::span<const char> packed, std::span<char> bytes) override {
        lzma_.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
        lzma_.avail_in = packed.size();
        lzma_.next_out = reinterpret_cast<std::uint8_t*>(bytes.data());
        lzma_.avail_out = bytes.size();
        const lzma_ret result = lzma_code(&lzma_, LZMA_RUN);
        if (result == LZMA_MEM_ERROR) throw std::bad_alloc();
        Step step{.taken = packed.size() - lzma_.avail_in, .given = bytes.size() - lzma_.avail_out};
        if (result == LZMA_STREAM_END) {
            step.state = State::Whole;
        } else if (result != LZMA_OK && result != LZMA_BUF_ERROR) {
            step.state = result == LZMA_MEMLIMIT_ERROR ? State::TooBig : State::Corrupt;
            step.reason = reason_of(result, lzma_);
        }
        return step;
    }

  private:
    lzma_stream lzma_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Unpacker> make_xz_unpacker(std::uint64_t memory_bytes) {
    return std::make_unique<LzmaUnpacker>(
        [=](lzma_stream* lzma) { return lzma_stream_decoder(lzma, memory_bytes, 0); });
}

std::unique_ptr<Unpacker> make_lzma_unpacker(std::uint64_t memory_bytes) {
    return std::make_unique<LzmaUnpacker>(
        [=](lzma_stream* lzma) { return lzma_alone_decoder(lzma, memory_bytes); });
}

std::unique_ptr<Unpacker> make_lzip_unpacker(std::uint64_t memory_bytes) {
    return std::make_unique<LzmaUnpacker>(
        [=](lzma_stream* lzma) { return lzma_lzip_decoder(lzma, memory_bytes, 0); });
}

}  // namespace dateline
