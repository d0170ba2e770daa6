#include "indexer/inversion/slot_parts.h"

namespace dateline {
namespace {

SlotPart read_part(SectionReader& reader, const SpillReader& spill) {
    const std::uint64_t base = spill.base() + reader.vint();
    glass::SlotStatistics statistics;
    statistics.documents = static_cast<std::uint32_t>(reader.vint());
    statistics.lowest = reader.vstr();
    statistics.highest = reader.vstr();
    const std::uint64_t size = reader.vint();
    return {base, std::move(statistics), reader.skip(size), size};
}

}  // namespace

std::map<std::uint32_t, std::vector<SlotPart>> slot_parts(const std::vector<SpillReader>& spills) {
    std::map<std::uint32_t, std::vector<SlotPart>> slots;
    for (const SpillReader& spill : spills) {
        SectionReader reader = spill.section(SpillSection::Values);
        while (!reader.at_end()) {
            std::vector<SlotPart>& parts = slots[static_cast<std::uint32_t>(reader.vint())];
            for (std::uint64_t left = reader.vint(); left > 0; --left) {
                parts.push_back(read_part(reader, spill));
            }
        }
    }
    return slots;
}

}  // namespace dateline
