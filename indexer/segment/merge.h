// Many segments to one, and what one segment says of itself.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "common/index/index_stamp.h"

namespace dateline {

// Merges finished segments, in this order, into a new one at `target` (which must not exist).
// Throws IndexError.
void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& target);

// Where several articles of a segment have the same id, keeps the last one. `id_terms` are the
// terms of the ids in question. Throws IndexError.
void keep_last_of_each(const std::filesystem::path& segment, const std::set<std::string>& id_terms);

// Counts what is in the segment and writes its stamp. Throws IndexError.
IndexStamp stamp_segment(const std::filesystem::path& segment);

}  // namespace dateline
