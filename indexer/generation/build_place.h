// Where on disk a build works, so that the index directory is at every moment either
// absent or complete: in DIR itself when there is one, else in DIR.building beside
// it, which becomes DIR when the index is published.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/index/index_directory.h"
#include "indexer/generation/index_lock.h"

namespace dateline {

// Holds the lock of one index while it lives. All of it throws IndexError when the file system
// refuses: that something cannot be seen never counts as its not being there.
class BuildPlace {
  public:
    // Throws IndexError when the place cannot be written, is not ours (index_mark.h; it is then
    // left as it was), or another indexer keeps it for longer than `lock_timeout`.
    BuildPlace(
        std::filesystem::path directory, std::chrono::milliseconds lock_timeout,
        const IndexLock::OnWait& on_wait = [](const std::string&) {});
    ~BuildPlace();  // A work folder with nothing in it goes.
    BuildPlace(const BuildPlace&) = delete;
    BuildPlace& operator=(const BuildPlace&) = delete;

    // The index as the user named it.
    const std::filesystem::path& directory() const { return directory_; }

    // Where it is now; may have nothing published.
    const IndexDirectory& index() const { return home_; }

    // The build's own files: segments that are not published yet.
    std::filesystem::path work_path() const { return home_.path() / "work"; }
    std::filesystem::path ledger_path() const { return home_.path() / "ledger.db"; }
    std::filesystem::path rejects_path() const { return home_.path() / "rejects.jsonl"; }
    std::filesystem::path next_rejects_path() const { return home_.path() / "rejects.jsonl.next"; }

    // A name that no segment has, and none had that a searcher may still look for.
    std::string unused_segment_name() const;

    // Removes segments that no generation names. Readers that have them open keep them. Gives what
    // stays because no run of ours has made it.
    std::vector<std::filesystem::path> remove_unpublished() const;

    // Removes what runs leave in the work folder, but not what is called one of `kept`. Gives what
    // stays because no run of ours has made it.
    std::vector<std::filesystem::path> clear_work(const std::set<std::string>& kept) const;

    // Removes what the run has left in the work folder, that too, and DIR.building unless something
    // is published there. What is not ours stays. Does nothing when the index is no longer where it
    // was. Throws nothing: what cannot be removed is left to the next run.
    void discard() const;

    // Throws IndexError when somebody has moved or replaced the directory.
    void require_in_place() const;
    bool is_in_place() const;

    // The first generation is published: DIR.building becomes DIR. Nothing below it may be open by
    // name. Throws IndexError. Gives what went wrong after that, mostly nothing: a power cut may
    // then bring DIR.building back.
    [[nodiscard]] std::string move_home();

  private:
    bool enter(std::chrono::milliseconds lock_timeout, const IndexLock::OnWait& on_wait);
    void make_home() const;
    void leave();
    void remove_leftovers() const;
    void remove_bare_home() const;
    std::filesystem::path lock_path() const { return home_.path() / "lock"; }

    std::filesystem::path directory_;
    IndexDirectory home_;
    std::optional<IndexLock> lock_;
};

// Where a build works or would work: DIR, or DIR.building while there is no DIR. Throws IndexError
// when that cannot be seen, or DIR is a link to what is not there.
std::filesystem::path build_home(const std::filesystem::path& directory);

}  // namespace dateline
