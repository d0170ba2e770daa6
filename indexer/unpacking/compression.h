// Which bytes are compressed, by what, and who unpacks them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "indexer/unpacking/unpacker.h"

namespace dateline {

struct Compression {
    std::string_view name;  // "gzip".
    bool (*begins)(std::string_view head);
    // Takes no more than about `memory_bytes`; what wants more is TooBig.
    std::unique_ptr<Unpacker> (*make)(std::uint64_t memory_bytes);
};

// What a member that begins with `head` (kLeastPackedBytes tell) is packed by, or nullptr. A
// skippable frame, which zstd and lz4 share and which holds nothing, counts as compressed.
const Compression* find_compression(std::string_view head);

}  // namespace dateline
