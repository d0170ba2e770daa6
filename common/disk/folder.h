// Folders: what is in them, and how they are made, moved, emptied and synced. All of it throws
// DiskError with the path and the reason.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/disk/file_status.h"
#include "common/disk/open_file.h"

namespace dateline {

// A folder by its descriptor: whoever renames it or puts a link in its place meanwhile does not
// change what this looks at. Nothing here follows a link inside it.
class OpenFolder {
  public:
    // nullopt when there is nothing of that name.
    static std::optional<OpenFolder> find(const std::filesystem::path& path, Links links);

    // A folder in it; nullopt when there is none.
    std::optional<OpenFolder> find_folder(const std::string& name) const;

    // In the order of their bytes, without "." and "..".
    std::vector<std::string> names() const;

    std::optional<FileStatus> find_status(const std::string& name) const;

    // Removes a file or link, or an empty folder; no matter if it is gone already.
    void remove_file(const std::string& name) const;
    void remove_empty_folder(const std::string& name) const;

    const std::filesystem::path& path() const { return path_; }

  private:
    OpenFolder(OpenFile file, std::filesystem::path path)
        : file_(std::move(file)), path_(std::move(path)) {}
    static std::optional<OpenFolder> open(int parent, const char* name, int flags,
                                          std::filesystem::path path);
    void remove(const std::string& name, int flags) const;

    OpenFile file_;
    std::filesystem::path path_;  // For messages.
};

// The names in a folder, in the order of their bytes; nullopt when there is no such folder.
std::optional<std::vector<std::string>> find_names(const std::filesystem::path& folder);

// The same, for one that must be there.
std::vector<std::string> list_names(const std::filesystem::path& folder);

// Says of a name below a folder whether it may be removed along with it.
using IsKnown = std::function<bool(const std::string& name, FileKind kind)>;

// Removes a folder with everything below it, if all of that is known and no link is in the way.
// Otherwise nothing is removed, and this gives the path of something that is not known.
std::optional<std::filesystem::path> remove_known(const std::filesystem::path& folder,
                                                  const IsKnown& is_known);

// Removes a file or link; no matter if there is none.
void remove_file(const std::filesystem::path& path);

// Removes a folder if nothing is in it; false when something is. No matter if there is none.
bool remove_if_empty(const std::filesystem::path& folder);

// Makes a folder; no matter if it is there already, unless what is there is something else.
void make_folder(const std::filesystem::path& path);

// The same, and all on the way to it.
void make_folders(const std::filesystem::path& path);

void rename_path(const std::filesystem::path& from, const std::filesystem::path& to);

// Makes what was written to a file or into a folder survive a power cut.
void sync_path(const std::filesystem::path& path);

// The same for a folder and all files in it, one level deep.
void sync_directory(const std::filesystem::path& path);

}  // namespace dateline
