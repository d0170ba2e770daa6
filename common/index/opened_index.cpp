#include "common/index/opened_index.h"

#include "common/index/opened_segment.h"
#include "common/index/whole_segment.h"
#include "common/xapian_guard.h"

namespace dateline {

namespace {

OpenedIndex open_generation(const IndexDirectory& directory) {
    const std::string name = directory.path().string();
    OpenedIndex index;
    index.mark = directory.publication_mark();
    bool first = true;
    for (const auto& path : directory.segments()) {
        const Xapian::Database segment = open_whole_segment(path);
        index.bytes += table_bytes(path);
        const IndexStamp stamp =
            stamp_from_json(segment.get_metadata(std::string(kStampKey)), name);
        if (first) {
            index.stamp = stamp;
        } else {
            add_counts(index.stamp, stamp);
        }
        first = false;
        index.database.add_database(segment);
        if (segment.get_lastdocid() != segment.get_doccount()) index.gapped.push_back(segment);
    }
    index.languages = index_languages(index.stamp.languages);
    return index;
}

}  // namespace

OpenedIndex open_index(const IndexDirectory& directory) {
    // Segments are removed once they are no longer named: an index that is published again and
    // again while it is opened is no damage.
    constexpr int kTries = 20;
    return guard_xapian("cannot open index '" + directory.path().string() + "'", [&] {
        for (int tries = 1;; ++tries) {
            const std::string mark = directory.publication_mark();
            try {
                return open_generation(directory);
            } catch (const Xapian::Error&) {
                if (tries < kTries && directory.publication_mark() != mark) continue;
                directory.require_segments();  // Says it better.
                throw;
            }
        }
    });
}

}  // namespace dateline
