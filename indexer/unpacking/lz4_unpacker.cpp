#include <lz4frame.h>

#include <algorithm>
#include <new>
#include <string_view>

#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr std::size_t kBlockHeaderBytes = 4;
constexpr std::size_t kFrameHeaderBytes = 7;  // At least.

class Lz4Unpacker : public Unpacker {
  public:
    Lz4Unpacker() {
        if (LZ4F_isError(LZ4F_createDecompressionContext(&lz4_, LZ4F_VERSION)) != 0) {
            throw std::bad_alloc();
        }
    }
    ~Lz4Unpacker() override { LZ4F_freeDecompressionContext(lz4_); }
    Lz4Unpacker(const Lz4Unpacker&) = delete;
    Lz4Unpacker& operator=(const Lz4Unpacker&) = delete;

    Step unpack(std::span<const char> packed, std::span<char> bytes) override;

  private:
    Step decompress(std::span<const char> packed, std::span<char> bytes);

    LZ4F_dctx* lz4_ = nullptr;
    std::size_t wanted_ = kFrameHeaderBytes;  // What the library would like to be given next.
    bool full_ = false;                       // There may be more in hand than was given.
};

// As in the unpacker of zstd: a block at a time, or the library forgets what it has unpacked in the
// call that meets a fault.
Unpacker::Step Lz4Unpacker::unpack(std::span<const char> packed, std::span<char> bytes) {
    if (full_) {
        Step step = decompress({}, bytes);
        if (step.given > 0 || step.state != State::Reading) return step;
    }
    const std::size_t fed = wanted_ > kBlockHeaderBytes ? wanted_ - kBlockHeaderBytes : wanted_;
    return decompress(packed.first(std::min(packed.size(), fed)), bytes);
}

Unpacker::Step Lz4Unpacker::decompress(std::span<const char> packed, std::span<char> bytes) {
    std::size_t taken = packed.size();
    std::size_t given = bytes.size();
    // Not a null pointer, from which the library would count.
    const char* const from = packed.empty() ? bytes.data() : packed.data();
    const std::size_t result = LZ4F_decompress(lz4_, bytes.data(), &given, from, &taken, nullptr);
    if (LZ4F_isError(result) != 0) {
        const std::string_view name = LZ4F_getErrorName(result);
        if (name == "ERROR_allocation_failed") throw std::bad_alloc();
        const bool checksum = name == "ERROR_contentChecksum_invalid";
        return {.taken = packed.size(),
                .given = 0,
                .state = checksum ? State::WrongChecksum : State::Corrupt,
                .reason = std::string(name)};
    }
    full_ = given == bytes.size();
    wanted_ = result;
    return {.taken = taken, .given = given, .state = result == 0 ? State::Whole : State::Reading};
}

}  // namespace

std::unique_ptr<Unpacker> make_lz4_unpacker(std::uint64_t /*memory_bytes*/) {
    return std::make_unique<Lz4Unpacker>();
}

}  // namespace dateline
