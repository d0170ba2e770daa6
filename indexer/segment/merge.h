// Many segments to one, and what one segment says of itself.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <vector>

#include "common/index/index_stamp.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

// Merges finished segments, in this order, into a new one at `target` (which must not exist).
// Throws IndexError.
void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& target, const Heartbeat& heartbeat = {});

// What a segment has of everything that a stamp counts. Throws Xapian::Error.
void count_articles(const Xapian::Database& segment, IndexStamp& stamp);

// Counts what is in the segment and writes its stamp. Throws IndexError.
IndexStamp stamp_segment(const std::filesystem::path& segment);

// The stamp that lies in it. Throws IndexError.
IndexStamp stamp_of_segment(const std::filesystem::path& segment);

}  // namespace dateline
