#include "common/index/whole_segment.h"

#include <string>

#include "common/disk/file_status.h"
#include "common/disk/open_file.h"
#include "common/index/opened_segment.h"

namespace dateline {
namespace {

constexpr int kTries = 3;  // It may have been for once.

// Is there such a table, and something in it?
bool has_table(const std::filesystem::path& segment, const char* table) {
    const auto status = find_status(segment / table);
    return status && status->bytes > 0;
}

bool has_documents(const Xapian::Database& segment) {
    const Xapian::PostingIterator first = segment.postlist_begin({});
    if (first == segment.postlist_end({})) return true;  // Nor need it have any.
    // Of a list of terms that cannot be read the library says so itself.
    return !segment.get_document(*first).get_data().empty() &&
           segment.termlist_begin(*first) != segment.termlist_end(*first);
}

}  // namespace

Xapian::Database open_whole_segment(const std::filesystem::path& path) {
    constexpr const char* kPositions = "position.glass";
    for (int tries = 1;; ++tries) {
        Xapian::Database segment = open_segment(path);
        if (segment.has_positions() || !has_table(path, kPositions)) return segment;
        if (tries < kTries) continue;
        find_to_read(path / kPositions);  // Says why it cannot be.
        return segment;                   // It has been emptied.
    }
}

Xapian::Database open_to_merge(const std::filesystem::path& path) {
    for (int tries = 1;; ++tries) {
        Xapian::Database segment = open_whole_segment(path);
        if (has_documents(segment)) return segment;
        if (tries < kTries) continue;
        for (const char* table : {"docdata.glass", "termlist.glass"}) find_to_read(path / table);
        return segment;
    }
}

}  // namespace dateline
