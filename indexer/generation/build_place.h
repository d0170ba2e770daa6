// Where on disk a build works, so that the index directory is at every moment either
// absent or complete: in DIR itself when there is one, else in DIR.building beside
// it, which becomes DIR when the index is published.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "common/index/index_directory.h"
#include "indexer/generation/index_lock.h"

namespace dateline {

// Holds the lock of one index while it lives.
class BuildPlace {
  public:
    // Throws IndexError when the place cannot be written, holds other files, or another indexer
    // keeps it for longer than `lock_timeout`.
    BuildPlace(
        std::filesystem::path directory, std::chrono::milliseconds lock_timeout,
        const IndexLock::OnWait& on_wait = [](const std::string&) {});

    // The index as the user named it.
    const std::filesystem::path& directory() const { return directory_; }

    // Where it is now; may have nothing published.
    const IndexDirectory& index() const { return home_; }

    // The build's own files: segments that are not published yet.
    std::filesystem::path work_path() const { return home_.path() / "work"; }
    std::filesystem::path ledger_path() const { return home_.path() / "ledger.db"; }
    std::filesystem::path rejects_path() const { return home_.path() / "rejects.jsonl"; }

    // A name that no segment has, and none had that a searcher may still look for.
    std::string unused_segment_name() const;

    // Removes segments that no generation names. Readers that have them open keep them.
    void remove_unpublished() const;

    // Removes the work folder, and DIR.building unless something is published there.
    void discard() const;

    // The first generation is published: DIR.building becomes DIR. Nothing below it may be open by
    // name. Throws IndexError.
    void move_home();

  private:
    std::filesystem::path directory_;
    IndexDirectory home_;
    std::optional<IndexLock> lock_;
};

// Where a build works or would work: DIR, or DIR.building while there is no DIR.
std::filesystem::path build_home(const std::filesystem::path& directory);

}  // namespace dateline
