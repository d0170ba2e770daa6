#include "common/index/opened_index.h"

#include "common/xapian_guard.h"

namespace dateline {

OpenedIndex open_index(const IndexDirectory& directory) {
    const std::string name = directory.path().string();
    const auto segments = directory.segments();
    return guard_xapian("cannot open index '" + name + "'", [&] {
        OpenedIndex index;
        bool first = true;
        for (const auto& path : segments) {
            const Xapian::Database segment(path.string());
            const IndexStamp stamp =
                stamp_from_json(segment.get_metadata(std::string(kStampKey)), name);
            if (first) {
                index.stamp = stamp;
            } else {
                add_counts(index.stamp, stamp);
            }
            first = false;
            index.database.add_database(segment);
        }
        return index;
    });
}

}  // namespace dateline
