// The whole of a reader's input under a fuzzer's hand.
#pragma once

#include <cstdint>
#include <span>

namespace dateline {

// The first byte chooses the reader, the rest is the stream, given in small pieces. Reads records
// until there are no more.
void read_fuzzed(std::span<const std::uint8_t> data);

}  // namespace dateline
