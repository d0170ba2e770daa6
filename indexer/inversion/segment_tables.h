// Spills to a segment: every table of a glass database, written once, in order.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/inversion/spill_reader.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

// Writes the database into the folder, which must exist and be empty. Tables of documents and
// tables of terms are written at the same time. Throws IndexError, and what the heartbeat throws.
void write_segment(const std::vector<SpillReader>& spills, const std::filesystem::path& folder,
                   const Heartbeat& heartbeat);

}  // namespace dateline
