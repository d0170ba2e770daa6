#include <algorithm>

#include "indexer/unpacking/low_byte_first.h"
#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

constexpr std::size_t kMagicBytes = 4;
constexpr std::size_t kHeaderBytes = 8;

class SkippableUnpacker : public Unpacker {
  public:
    Step unpack(std::span<const char> packed, std::span<char> /*bytes*/) override {
        std::size_t taken = 0;
        if (!begun_) {
            if (packed.size() < kHeaderBytes) return {};
            begun_ = true;
            left_ = low_byte_first(packed.subspan(kMagicBytes));
            taken = kHeaderBytes;
        }
        const std::size_t skipped = std::min<std::size_t>(packed.size() - taken, left_);
        left_ -= static_cast<std::uint32_t>(skipped);
        return {.taken = taken + skipped, .state = left_ == 0 ? State::Whole : State::Reading};
    }

  private:
    bool begun_ = false;
    std::uint32_t left_ = 0;  // Of what is skipped.
};

}  // namespace

std::unique_ptr<Unpacker> make_skippable_unpacker(std::uint64_t /*memory_bytes*/) {
    return std::make_unique<SkippableUnpacker>();
}

}  // namespace dateline
