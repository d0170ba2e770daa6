#include "common/disk/file_status.h"

#include <sys/stat.h>

#include <cerrno>

#include "common/disk/disk_error.h"

namespace dateline {
namespace {

FileKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileKind::File;
    if (S_ISDIR(mode)) return FileKind::Folder;
    if (S_ISLNK(mode)) return FileKind::Link;
    return FileKind::Other;
}

}  // namespace

bool says_absent(int code) {
    return code == ENOENT || code == ENOTDIR;
}

FileStatus to_file_status(const struct stat& status) {
    return {.kind = kind_of(status.st_mode),
            .bytes = static_cast<std::uint64_t>(status.st_size),
            .device = status.st_dev,
            .inode = status.st_ino,
            .modified_seconds = status.st_mtim.tv_sec,
            .modified_nanoseconds = status.st_mtim.tv_nsec};
}

std::optional<FileStatus> find_status(const std::filesystem::path& path, Links links) {
    struct stat status = {};
    const int result =
        links == Links::Follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
    if (result == 0) return to_file_status(status);
    if (says_absent(errno)) return std::nullopt;
    throw DiskError("look at", path, errno);
}

}  // namespace dateline
