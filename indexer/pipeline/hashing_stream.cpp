#define XXH_INLINE_ALL
#include "indexer/pipeline/hashing_stream.h"

#include <xxhash.h>

#include <array>

#include "indexer/pipeline/work_stopped.h"

namespace dateline {

struct HashingStream::State {
    XXH3_state_t xxh3;
};

HashingStream::HashingStream(ByteStream& stream, const std::function<bool()>& stopped)
    : stream_(stream), stopped_(stopped), state_(new State) {
    XXH3_64bits_reset(&state_->xxh3);
}

HashingStream::~HashingStream() = default;

std::size_t HashingStream::read(std::span<char> buffer) {
    if (stopped_()) throw WorkStopped{};
    const std::size_t count = stream_.read(buffer);
    if (stopped_()) throw WorkStopped{};  // What ends here may not be the end.
    if (count == 0) return 0;
    XXH3_64bits_update(&state_->xxh3, buffer.data(), count);
    bytes_ += count;
    last_byte_ = buffer[count - 1];
    return count;
}

void HashingStream::drain() {
    std::array<char, 64 * 1024> passed_over;
    while (read(passed_over) > 0) {
    }
}

std::uint64_t HashingStream::digest() const {
    return XXH3_64bits_digest(&state_->xxh3);
}

}  // namespace dateline
