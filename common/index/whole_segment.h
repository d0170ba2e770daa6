// One segment, opened for reading with all its tables.
#pragma once

#include <xapian.h>

#include <filesystem>

namespace dateline {

// The library takes a table that it cannot open, for whatever reason, for one that is not there:
// phrases then find nothing, and a merge leaves out the positions. This sees to it that the
// positions are read where there are any. Throws DiskError, and Xapian::Error.
Xapian::Database open_whole_segment(const std::filesystem::path& path);

// The same for the tables of the articles and their terms, which costs a look into each. Without
// them nothing is found wrongly, but a merge would leave them out.
Xapian::Database open_to_merge(const std::filesystem::path& path);

}  // namespace dateline
