#include "indexer/generation/disk.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "common/byte_size.h"
#include "common/disk/folder.h"
#include "common/error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// A copy that shares blocks until one side writes: free on btrfs and xfs, refused elsewhere.
bool clone_file(const fs::path& from, const fs::path& to) {
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0) return false;
    const int target =
        ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    const bool cloned = target >= 0 && ::ioctl(target, FICLONE, source) == 0;
    if (target >= 0) ::close(target);
    ::close(source);
    if (!cloned && target >= 0) ::unlink(to.c_str());
    return cloned;
}

}  // namespace

std::uint64_t folder_bytes(const fs::path& folder) {
    std::uint64_t bytes = 0;
    for (const std::string& name : find_names(folder).value_or(std::vector<std::string>())) {
        const std::optional<FileStatus> status = find_status(folder / name);
        if (status && status->kind == FileKind::File) bytes += status->bytes;
    }
    return bytes;
}

void require_free(const fs::path& place, std::uint64_t bytes, const std::string& act) {
    struct statvfs status = {};
    if (::statvfs(place.c_str(), &status) != 0) return;  // Then writing will tell.
    const std::uint64_t free_bytes = status.f_bavail * status.f_frsize;
    if (free_bytes >= bytes) return;
    throw IndexError(fmt::format(
        "not enough space in '{}' {}: it needs about {}, {} are free; free some space and run it "
        "again, it goes on where it stopped",
        place.string(), act, byte_size_text(bytes), byte_size_text(free_bytes)));
}

void copy_folder(const fs::path& from, const fs::path& to) {
    try {
        make_folder(to);
        for (const std::string& name : list_names(from)) {
            if (!clone_file(from / name, to / name)) fs::copy_file(from / name, to / name);
        }
    } catch (const fs::filesystem_error& error) {
        throw IndexError(
            fmt::format("cannot copy segment '{}': {}", from.string(), error.code().message()));
    }
}

}  // namespace dateline
