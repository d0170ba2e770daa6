// A published index, opened for reading and checked.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/index/index_directory.h"
#include "common/index/index_languages.h"
#include "common/index/index_stamp.h"

namespace dateline {

// The database answers from the generation that was published when it was opened. Not thread-safe.
struct OpenedIndex {
    Xapian::Database database;
    std::vector<Xapian::Database> gapped;  // Segments in which numbers have no article.
    IndexStamp stamp;                      // Summed over the segments.
    IndexLanguages languages;              // Of the stamp.
    std::string mark;                      // IndexDirectory::publication_mark() of the generation.
};

// Opens what is published, even while something newer is being published. Throws IndexError: no
// index there, damaged, or made by a version that this program does not understand.
OpenedIndex open_index(const IndexDirectory& directory);

}  // namespace dateline
