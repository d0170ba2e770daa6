#include "indexer/inversion/spill_merge.h"

#include <algorithm>

#include "indexer/inversion/pulse.h"
#include "indexer/inversion/slot_parts.h"
#include "indexer/inversion/spill_writer.h"
#include "indexer/inversion/term_merge.h"

namespace dateline {
namespace {

constexpr std::uint64_t kPieceBytes = 64 * 1024;

void copy(SectionReader& from, std::uint64_t size, SpillWriter& to) {
    while (size > 0) {
        const std::string_view bytes = from.some(std::min(size, kPieceBytes));
        to.add(bytes);
        size -= bytes.size();
    }
}

void copy_sections(const std::vector<SpillReader>& spills, SpillSection section, SpillWriter& to,
                   const Heartbeat& heartbeat) {
    to.begin(section);
    for (const SpillReader& spill : spills) {
        SectionReader reader = spill.section(section);
        while (!reader.at_end()) {
            to.add(reader.some(kPieceBytes));
            if (heartbeat) heartbeat();
        }
    }
}

void merge_values(const std::vector<SpillReader>& spills, SpillWriter& to) {
    to.begin(SpillSection::Values);
    for (auto& [slot, parts] : slot_parts(spills)) {
        to.begin_slot(slot, parts.size());
        for (SlotPart& part : parts) {
            to.begin_part(part.base, part.statistics, part.size);
            copy(part.values, part.size, to);
        }
    }
}

void merge_terms(const std::vector<SpillReader>& spills, SpillWriter& to,
                 const Heartbeat& heartbeat) {
    to.begin(SpillSection::Terms);
    TermMerge terms(spills);
    Pulse pulse(heartbeat);
    while (terms.next()) {
        to.begin_term(terms.term(), terms.documents(), terms.occurrences(), terms.parts());
        terms.visit_parts([&](std::uint64_t base, std::uint64_t size, SectionReader& bytes) {
            pulse.beat(size);
            to.begin_part(base, size);
            copy(bytes, size, to);
        });
    }
}

}  // namespace

void merge_spills(const std::vector<SpillReader>& spills, const std::filesystem::path& target,
                  const Heartbeat& heartbeat) {
    SpillWriter to(target);
    copy_sections(spills, SpillSection::Documents, to, heartbeat);
    copy_sections(spills, SpillSection::Lengths, to, heartbeat);
    merge_values(spills, to);
    merge_terms(spills, to, heartbeat);
    to.finish(totals_of(spills));
}

}  // namespace dateline
