// Writes a spill file, section after section (spill_format.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/glass/deflater.h"
#include "indexer/glass/output_file.h"
#include "indexer/glass/value_writer.h"
#include "indexer/inversion/spill_format.h"

namespace dateline {

// All of it throws IndexError.
class SpillWriter {
  public:
    explicit SpillWriter(const std::filesystem::path& path) : file_(path) {}

    // Calls come in the order of the sections.
    void add_document(glass::PackedTag data, glass::PackedTag terms, std::string_view slots);
    void begin(SpillSection section);  // Before anything of it but documents.
    void add(std::string_view bytes) { file_.write(bytes); }  // As it stands in the section.

    void begin_slot(std::uint32_t slot, std::uint64_t parts);
    // Its bytes follow, by add().
    void begin_part(std::uint64_t base, const glass::SlotStatistics& statistics,
                    std::uint64_t size);

    void begin_term(std::string_view term, std::uint64_t documents, std::uint64_t occurrences,
                    std::uint64_t parts);
    void begin_part(std::uint64_t base, std::uint64_t size);

    // `totals`: what the footer says but for the sections.
    void finish(const SpillFooter& totals);

  private:
    OutputFile file_;
    SpillSection section_ = SpillSection::Documents;
    SpillFooter footer_;
    std::string head_;
};

}  // namespace dateline
