// A spill file, opened to be merged with others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/disk/open_file.h"
#include "indexer/inversion/section_reader.h"
#include "indexer/inversion/spill_format.h"

namespace dateline {

class SpillReader {
  public:
    // `base`: how many documents lie before its first. Throws IndexError: cannot be read, or is no
    // spill file.
    SpillReader(const std::filesystem::path& path, std::uint64_t base);

    const SpillFooter& footer() const { return footer_; }
    std::uint64_t base() const { return base_; }

    // Reads it from its beginning. The spill must outlive the reader.
    SectionReader section(SpillSection section) const;

  private:
    OpenFile file_;
    std::uint64_t base_;
    SpillFooter footer_;
};

// The spills of all pieces, in order: those of one piece are the files in its folder, by name.
// Throws IndexError, also when there are more documents than a segment can hold.
std::vector<SpillReader> open_spills(const std::vector<std::filesystem::path>& pieces);

// The footer of all taken together.
SpillFooter totals_of(const std::vector<SpillReader>& spills);

}  // namespace dateline
