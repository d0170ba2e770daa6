// The finished segments of a run, in the order of their articles, and which of them are to
// become one: neighbours of like size, so that every article is merged a logarithmic number of
// times and the last merge never has too many files open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

struct FinishedSegment {
    std::uint64_t id = 0;     // The portion in the ledger.
    std::string name;         // Its folder in the work folder; empty: no article in it.
    unsigned level = 0;       // How often it was merged.
    std::uint64_t first = 0;  // The order of the first and the last portion in it.
    std::uint64_t last = 0;
};

// Thread-safe.
class SegmentPile {
  public:
    // `width`: how many become one.
    explicit SegmentPile(std::size_t width) : width_(width) {}

    void add(FinishedSegment segment);

    // `width` neighbours of one level, taken off the pile by the caller, who adds what becomes
    // of them; or nullopt.
    std::optional<std::vector<FinishedSegment>> take_mergeable();

    void clear();

    // All that is on it, in order.
    std::vector<FinishedSegment> all() const;

  private:
    const std::size_t width_;
    mutable std::mutex mutex_;
    std::map<std::uint64_t, FinishedSegment> segments_;  // By `first`.
};

}  // namespace dateline
