// A heartbeat for work that comes in pieces of any size.
#pragma once

#include <cstdint>

#include "indexer/segment/segment_factory.h"

namespace dateline {

class Pulse {
  public:
    // The heartbeat must outlive it; it may be empty.
    explicit Pulse(const Heartbeat& heartbeat) : heartbeat_(heartbeat) {}

    // So many bytes are going to be worked on. Throws what the heartbeat throws.
    void beat(std::uint64_t bytes) {
        constexpr std::uint64_t kPieceBytes = 16;  // Even an empty piece is some work.
        worked_ += bytes + kPieceBytes;
        if (worked_ < kBytesABeat) return;
        worked_ = 0;
        if (heartbeat_) heartbeat_();
    }

  private:
    static constexpr std::uint64_t kBytesABeat = 256 * 1024;

    const Heartbeat& heartbeat_;
    std::uint64_t worked_ = 0;
};

}  // namespace dateline
