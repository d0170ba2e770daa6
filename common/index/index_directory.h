// The index as a directory: a stub file that names the published segments, and the
// segments themselves. Publishing is one rename of the stub; see ARCHITECTURE.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

// What is published: segments by the names of their folders, oldest first.
struct Generation {
    std::uint64_t number = 0;  // Counts the publications; 0: made before they were counted.
    std::vector<std::string> segments;

    bool operator==(const Generation&) const = default;
};

class IndexDirectory {
  public:
    explicit IndexDirectory(std::filesystem::path path) : path_(std::move(path)) {}

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path stub_path() const { return path_ / "XAPIANDB"; }
    std::filesystem::path segments_path() const { return path_ / "segments"; }
    std::filesystem::path segment_path(const std::string& name) const {
        return segments_path() / name;
    }

    // Is a generation published here?
    bool is_published() const;

    // Throws IndexError when there is no index here or the stub cannot be read.
    Generation generation() const;

    // Its segments' paths.
    std::vector<std::filesystem::path> segments() const;

    // Makes a generation of folders in segments_path(), complete and synced, the published one, in
    // one atomic step that survives a power cut. Throws IndexError, the old generation then stays.
    void publish(const Generation& generation) const;

    // Changes whenever something is published: tells a searcher that there is something new.
    // Empty when nothing is published.
    std::string publication_mark() const;

  private:
    [[noreturn]] void refuse_absent() const;

    std::filesystem::path path_;
};

// Makes what was written to a file or into a directory survive a power cut. Throws IndexError.
void sync_path(const std::filesystem::path& path);

// The same for a directory and all files in it, one level deep.
void sync_directory(const std::filesystem::path& path);

}  // namespace dateline
