// One segment, opened for reading.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>

namespace dateline {

// Looks at the heights of the trees in its version file: the library takes them as they are, and
// writes beyond its memory when one is too great. Throws Xapian::DatabaseCorruptError.
void require_possible_heights(const std::filesystem::path& path);

// Opens it after that look. Throws Xapian::Error.
Xapian::Database open_segment(const std::filesystem::path& path);

// How large its tables are together; what cannot be looked at is not counted.
std::uint64_t table_bytes(const std::filesystem::path& segment);

}  // namespace dateline
