// What lies at a path, as the file system shows it. "There is nothing" is said only where the
// system says so; whatever else it answers is thrown, because nobody may take an index that cannot
// be seen for one that is not there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

struct stat;

namespace dateline {

enum class FileKind { File, Folder, Link, Other };

// What a path that ends in a symbolic link stands for.
enum class Links {
    Follow,  // Whatever the link leads to.
    Keep,    // The link itself.
};

struct FileStatus {
    FileKind kind = FileKind::Other;
    std::uint64_t bytes = 0;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t modified_seconds = 0;  // Since 1970, UTC.
    std::int64_t modified_nanoseconds = 0;

    bool is_same_file(const FileStatus& other) const {
        return device == other.device && inode == other.inode;
    }
};

// nullopt when there is nothing of that name (ENOENT, and ENOTDIR: what should be a folder on the
// way is a file). Throws DiskError for every other reason.
std::optional<FileStatus> find_status(const std::filesystem::path& path,
                                      Links links = Links::Follow);

FileStatus to_file_status(const struct stat& status);

// Does this errno value say that nothing of that name exists?
bool says_absent(int code);

}  // namespace dateline
