// Several spills to one, bytes as they are: so that the last merge never has too many files open.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/inversion/spill_reader.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

// Throws IndexError, and what the heartbeat throws.
void merge_spills(const std::vector<SpillReader>& spills, const std::filesystem::path& target,
                  const Heartbeat& heartbeat);

}  // namespace dateline
