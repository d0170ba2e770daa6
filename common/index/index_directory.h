// The index as a directory: a stub file that names the published segments, and the
// segments themselves. Publishing is one rename of the stub; see ARCHITECTURE.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/disk/folder.h"
#include "common/error.h"

namespace dateline {

// What is published: segments by the names of their folders, oldest first.
struct Generation {
    std::uint64_t number = 0;  // Counts the publications; 0: made before they were counted.
    std::vector<std::string> segments;

    bool operator==(const Generation&) const = default;
};

// There is a stub, and it does not say what is published: it is empty, or has lines that no stub of
// ours has.
class DamagedStub : public IndexError {
  public:
    using IndexError::IndexError;
};

class IndexDirectory {
  public:
    explicit IndexDirectory(std::filesystem::path path) : path_(std::move(path)) {}

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path stub_path() const { return path_ / "XAPIANDB"; }
    // What says that the directory is an index of ours: nothing else of that name is.
    std::filesystem::path mark_path() const { return path_ / "DATELINE"; }
    std::filesystem::path segments_path() const { return path_ / "segments"; }
    std::filesystem::path segment_path(const std::string& name) const {
        return segments_path() / name;
    }

    // Is a generation published here? Throws IndexError when that cannot be seen.
    bool is_published() const;

    // Throws IndexError when there is no index here or the stub cannot be read, DamagedStub when it
    // names no generation.
    Generation generation() const;

    // nullopt when nothing is published, or the stub is damaged. Throws IndexError when it cannot
    // be read.
    std::optional<Generation> find_generation() const;

    // Throws IndexError when the folder of a segment is not there.
    void require_segments() const;

    // Its segments' paths.
    std::vector<std::filesystem::path> segments() const;

    // Makes a generation of folders in segments_path(), complete and synced, the published one, in
    // one atomic step. Throws IndexError, the old generation then stays. Gives what went wrong
    // after that step, mostly nothing: then it is published, but a power cut may bring the old
    // generation back, so nothing of that may be removed.
    [[nodiscard]] std::string publish(const Generation& generation) const;

    // Changes whenever something is published: tells a searcher that there is something new.
    // Empty when nothing is published, or that cannot be seen: whoever has a generation open keeps
    // to it.
    std::string publication_mark() const;

  private:
    [[noreturn]] void refuse_absent() const;
    [[noreturn]] void refuse_damaged(const std::string& what) const;

    std::filesystem::path path_;
};

}  // namespace dateline
