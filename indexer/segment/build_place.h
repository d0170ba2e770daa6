// Where on disk a build works, so that the index directory is at every moment either
// absent or complete: in DIR itself when there is one, else in DIR.building beside
// it, which becomes DIR when the index is published.
#pragma once

#include <filesystem>
#include <string>

#include "common/index/index_directory.h"

namespace dateline {

// Holds the lock of one index while it lives: one indexer at a time. What a killed run left
// unpublished is cleared away when the next one begins; what a failed run leaves, at once.
class BuildPlace {
  public:
    // Throws IndexError when the place cannot be written or another indexer holds it.
    explicit BuildPlace(std::filesystem::path directory);
    ~BuildPlace();
    BuildPlace(const BuildPlace&) = delete;
    BuildPlace& operator=(const BuildPlace&) = delete;

    // The index as it is before the build; may have nothing published.
    const IndexDirectory& index() const { return home_; }

    // A folder for the build's own files.
    std::filesystem::path work_path() const { return home_.path() / "work"; }

    // The reject file of this run. It becomes the index's when the index is published.
    std::filesystem::path rejects_path() const { return work_path() / "rejects.jsonl"; }

    // Makes the segment at `merged` (in work_path()) the whole published index, and removes what
    // was published before. Throws IndexError, the old index then stays.
    void publish(const std::filesystem::path& merged);

  private:
    std::string unused_segment_name() const;
    void remove_unpublished(const std::string& kept) const;

    std::filesystem::path directory_;
    IndexDirectory home_;
    int lock_ = -1;
};

}  // namespace dateline
