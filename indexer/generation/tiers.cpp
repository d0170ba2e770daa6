#include "indexer/generation/tiers.h"

namespace dateline {

std::size_t segments_to_merge(std::span<const std::uint64_t> bytes) {
    constexpr std::uint64_t kGrowth = 3;
    if (bytes.empty()) return 0;
    std::size_t merged = 1;
    std::uint64_t sum = bytes.back();
    while (merged < bytes.size()) {
        const std::uint64_t next = bytes[bytes.size() - merged - 1];
        const bool too_many = bytes.size() - merged + 1 > kMaxSegments;
        if (next / kGrowth >= sum && !too_many) break;
        sum += next;
        ++merged;
    }
    return merged;
}

}  // namespace dateline
