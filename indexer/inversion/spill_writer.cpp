#include "indexer/inversion/spill_writer.h"

#include "indexer/glass/packing.h"

namespace dateline {

using glass::append_vint;
using glass::append_vstr;

void SpillWriter::add_document(glass::PackedTag data, glass::PackedTag terms,
                               std::string_view slots) {
    for (const glass::PackedTag& tag : {data, terms}) {
        head_.clear();
        append_vint(head_, tag.bytes.size() * 2 + (tag.kind == glass::Tag::Compressed ? 1 : 0));
        file_.write(head_);
        file_.write(tag.bytes);
    }
    head_.clear();
    append_vstr(head_, slots);
    file_.write(head_);
}

void SpillWriter::begin(SpillSection section) {
    for (; section_ < section; section_ = SpillSection{static_cast<int>(section_) + 1}) {
        footer_.ends[static_cast<std::size_t>(section_)] = file_.size();
    }
}

void SpillWriter::begin_slot(std::uint32_t slot, std::uint64_t parts) {
    head_.clear();
    append_vint(head_, slot);
    append_vint(head_, parts);
    file_.write(head_);
}

void SpillWriter::begin_part(std::uint64_t base, const glass::SlotStatistics& statistics,
                             std::uint64_t size) {
    head_.clear();
    append_vint(head_, base);
    append_vint(head_, statistics.documents);
    append_vstr(head_, statistics.lowest);
    append_vstr(head_, statistics.highest);
    append_vint(head_, size);
    file_.write(head_);
}

void SpillWriter::begin_term(std::string_view term, std::uint64_t documents,
                             std::uint64_t occurrences, std::uint64_t parts) {
    head_.clear();
    append_vstr(head_, term);
    append_vint(head_, documents);
    append_vint(head_, occurrences);
    append_vint(head_, parts);
    file_.write(head_);
}

void SpillWriter::begin_part(std::uint64_t base, std::uint64_t size) {
    head_.clear();
    append_vint(head_, base);
    append_vint(head_, size);
    file_.write(head_);
}

void SpillWriter::finish(const SpillFooter& totals) {
    begin(SpillSection::Terms);
    footer_.ends[kSpillSections - 1] = file_.size();
    std::string bytes;
    const auto put = [&bytes](std::uint64_t number) {
        for (int i = 0; i < 8; ++i) bytes += static_cast<char>(number >> (8 * i));
    };
    for (const std::uint64_t number : {SpillFooter::kMagic, totals.documents, totals.shortest,
                                       totals.longest, totals.largest_wdf, totals.total_length}) {
        put(number);
    }
    for (const std::uint64_t end : footer_.ends) put(end);
    file_.write(bytes);
    file_.finish();
}

}  // namespace dateline
