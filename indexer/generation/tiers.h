// Which segments of an index are merged when a new one comes: a pure rule over sizes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline {

// A searcher opens every segment, and looks into each for every word.
inline constexpr std::size_t kMaxSegments = 8;

// `bytes` are the segments' sizes, oldest first, the new one last. Gives how many of the last
// become one; 1: none is merged. A segment is taken along when it is less than three times as big
// as all that came after it. So sizes fall by three from each segment to the next, a small addition
// never rewrites a large segment, and whenever an article is rewritten its segment grows by a third
// at least: a number of times that is logarithmic in the size of the index.
std::size_t segments_to_merge(std::span<const std::uint64_t> bytes);

}  // namespace dateline
