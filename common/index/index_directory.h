// The index as a directory: a stub file that names the published segments, and the
// segments themselves. Publishing is one rename of the stub; see ARCHITECTURE.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

class IndexDirectory {
  public:
    explicit IndexDirectory(std::filesystem::path path) : path_(std::move(path)) {}

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path stub_path() const { return path_ / "XAPIANDB"; }
    std::filesystem::path segments_path() const { return path_ / "segments"; }

    // Is a generation published here?
    bool is_published() const;

    // The published segments' paths, in the stub's order. Throws IndexError when there is no index
    // here or the stub cannot be read.
    std::vector<std::filesystem::path> segments() const;

    // Makes `names` (of folders in segments_path(), complete and synced) the published generation,
    // in one atomic step that survives a power cut. Throws IndexError, the old generation then
    // stays.
    void publish(const std::vector<std::string>& names) const;

  private:
    std::filesystem::path path_;
};

// Makes what was written to a file or into a directory survive a power cut. Throws IndexError.
void sync_path(const std::filesystem::path& path);

// The same for a directory and all files in it, one level deep.
void sync_directory(const std::filesystem::path& path);

}  // namespace dateline
