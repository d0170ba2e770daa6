// The values of several spills, slot by slot.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "indexer/glass/value_writer.h"
#include "indexer/inversion/spill_reader.h"

namespace dateline {

// Where the values of a slot lie in a spill.
struct SlotPart {
    std::uint64_t base = 0;
    glass::SlotStatistics statistics;
    SectionReader values;  // { vint document - the one before - 1 | vstr value }
    std::uint64_t size;    // Of them in bytes.
};

// Slot -> its parts in the order of the documents. The spills must outlive it. Throws IndexError.
std::map<std::uint32_t, std::vector<SlotPart>> slot_parts(const std::vector<SpillReader>& spills);

}  // namespace dateline
