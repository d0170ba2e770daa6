#include <fmt/format.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <bit>
#include <new>

#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr std::size_t kBlockHeaderBytes = 3;
constexpr int kLeastWindowLog = 20;  // What every file needs is about this.
constexpr int kMostWindowLog = 27;   // 128 MB, as the program zstd reads without --long.

class ZstdUnpacker : public Unpacker {
  public:
    explicit ZstdUnpacker(std::uint64_t memory_bytes) : zstd_(ZSTD_createDStream()) {
        if (zstd_ == nullptr) throw std::bad_alloc();
        window_log_ = std::clamp(static_cast<int>(std::bit_width(memory_bytes)) - 1,
                                 kLeastWindowLog, kMostWindowLog);
        ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, window_log_);
        wanted_ = ZSTD_initDStream(zstd_);
    }
    ~ZstdUnpacker() override { ZSTD_freeDStream(zstd_); }
    ZstdUnpacker(const ZstdUnpacker&) = delete;
    ZstdUnpacker& operator=(const ZstdUnpacker&) = delete;

    Step unpack(std::span<const char> packed, std::span<char> bytes) override;

  private:
    Step decompress(std::span<const char> packed, std::span<char> bytes);
    void describe(std::size_t error, Step& step) const;

    ZSTD_DStream* zstd_;
    int window_log_;
    std::size_t wanted_;  // What the library would like to be given next.
    bool full_ = false;   // There may be more in hand than was given.
};

// The library forgets what it has unpacked in the call that meets a fault. So it gets no more than
// one block at a time, without the header of the next, and nothing while it has content in hand.
Unpacker::Step ZstdUnpacker::unpack(std::span<const char> packed, std::span<char> bytes) {
    if (full_) {
        const Step step = decompress({}, bytes);
        if (step.given > 0 || step.state != State::Reading) return step;
    }
    const std::size_t fed = wanted_ > kBlockHeaderBytes ? wanted_ - kBlockHeaderBytes : wanted_;
    return decompress(packed.first(std::min(packed.size(), fed)), bytes);
}

Unpacker::Step ZstdUnpacker::decompress(std::span<const char> packed, std::span<char> bytes) {
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{bytes.data(), bytes.size(), 0};
    const std::size_t result = ZSTD_decompressStream(zstd_, &out, &in);
    Step step{.taken = in.pos, .given = out.pos};
    full_ = step.given == bytes.size();
    if (ZSTD_isError(result) != 0) {
        step.taken = in.size;
        describe(result, step);
        return step;
    }
    wanted_ = result;
    if (result == 0) step.state = State::Whole;
    return step;
}

void ZstdUnpacker::describe(std::size_t error, Step& step) const {
    const ZSTD_ErrorCode code = ZSTD_getErrorCode(error);
    if (code == ZSTD_error_memory_allocation) throw std::bad_alloc();
    step.state =
        code == ZSTD_error_checksum_wrong ? Unpacker::State::WrongChecksum : State::Corrupt;
    step.reason = ZSTD_getErrorName(error);
    if (code == ZSTD_error_frameParameter_windowTooLarge) {
        constexpr int kMegabyteLog = 20;
        step.state = State::TooBig;
        step.reason = fmt::format("its window has more than {} MB (zstd --long)",
                                  1 << (window_log_ - kMegabyteLog));
    }
}

}  // namespace

std::unique_ptr<Unpacker> make_zstd_unpacker(std::uint64_t memory_bytes) {
    return std::make_unique<ZstdUnpacker>(memory_bytes);
}

}  // namespace dateline
