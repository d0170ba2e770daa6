// The two ways of making a segment. Both take analysed articles and give a Xapian database; what
// lies on the disk between is each one's own affair.
//   write_piece   articles                 -> a piece, private to the factory
//   merge_pieces  pieces in order          -> one piece
//   complete      pieces in order          -> the segment, a Xapian database
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/segment/segment_writer.h"

namespace dateline {

// Called now and then while something long is done, from one thread. What it throws ends it.
using Heartbeat = std::function<void()>;

// How much a piece is best made of, and how many are best merged at once: found by measuring.
struct PieceSize {
    std::uint64_t records = 0;
    std::uint64_t text_bytes = 0;
    std::size_t merged_at_once = 0;
};

// Thread-safe: nothing in it changes. All folders given as targets must not exist yet, and are
// complete, though not synced, when a call returns. All throw IndexError.
class SegmentFactory {
  public:
    using Paths = std::vector<std::filesystem::path>;

    virtual ~SegmentFactory() = default;

    // As --writer calls it: "direct", "library".
    virtual std::string_view name() const = 0;

    virtual PieceSize best_size() const = 0;

    // The writer holds about `memory_bytes` at most, and what a single article needs.
    virtual std::unique_ptr<SegmentWriter> write_piece(const std::filesystem::path& target,
                                                       std::uint64_t memory_bytes) const = 0;

    virtual void merge_pieces(const Paths& pieces, const std::filesystem::path& target,
                              const Heartbeat& heartbeat) const = 0;

    virtual void complete(const Paths& pieces, const std::filesystem::path& target,
                          const Heartbeat& heartbeat) const = 0;
};

// Through Xapian's own interface: each piece is a database, merged by the library.
const SegmentFactory& library_segments();

// Lays the tables of the database down itself: a tenth of the library's time.
const SegmentFactory& direct_segments();

}  // namespace dateline
