#include "common/disk/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "common/disk/disk_error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

int open_again(int descriptor) {
    return ::openat(descriptor, ".", kFolder);
}

std::optional<fs::path> find_unknown(const OpenFolder& folder, const IsKnown& is_known) {
    for (const std::string& name : folder.names()) {
        const std::optional<FileStatus> status = folder.find_status(name);
        if (!status) continue;
        if (status->kind == FileKind::Link || !is_known(name, status->kind)) {
            return folder.path() / name;
        }
        if (status->kind != FileKind::Folder) continue;
        const std::optional<OpenFolder> below = folder.find_folder(name);
        if (!below) continue;
        if (auto unknown = find_unknown(*below, is_known)) return unknown;
    }
    return std::nullopt;
}

void empty(const OpenFolder& folder) {
    for (const std::string& name : folder.names()) {
        const std::optional<FileStatus> status = folder.find_status(name);
        if (!status) continue;
        if (status->kind != FileKind::Folder) {
            folder.remove_file(name);
            continue;
        }
        if (const auto below = folder.find_folder(name)) empty(*below);
        folder.remove_empty_folder(name);
    }
}

}  // namespace

// --------------------------------------------------------------------- by its descriptor

std::optional<OpenFolder> OpenFolder::open(int parent, const char* name, int flags, fs::path path) {
    const int descriptor = ::openat(parent, name, kFolder | flags);
    if (descriptor >= 0) return OpenFolder(OpenFile(descriptor), std::move(path));
    if (errno == ENOENT) return std::nullopt;
    throw DiskError("list", path, errno);
}

std::optional<OpenFolder> OpenFolder::find(const fs::path& path, Links links) {
    return open(AT_FDCWD, path.c_str(), links == Links::Keep ? O_NOFOLLOW : 0, path);
}

std::optional<OpenFolder> OpenFolder::find_folder(const std::string& name) const {
    return open(file_.descriptor(), name.c_str(), O_NOFOLLOW, path_ / name);
}

std::vector<std::string> OpenFolder::names() const {
    const int descriptor = open_again(file_.descriptor());
    const std::unique_ptr<DIR, CloseFolder> entries(descriptor < 0 ? nullptr
                                                                   : ::fdopendir(descriptor));
    if (!entries) {
        const int code = errno;
        if (descriptor >= 0) ::close(descriptor);
        throw DiskError("list", path_, code);
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* const entry = ::readdir(entries.get())) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
        errno = 0;
    }
    if (errno != 0) throw DiskError("list", path_, errno);
    std::ranges::sort(names);
    return names;
}

std::optional<FileStatus> OpenFolder::find_status(const std::string& name) const {
    struct stat status = {};
    if (::fstatat(file_.descriptor(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
        return to_file_status(status);
    }
    if (says_absent(errno)) return std::nullopt;
    throw DiskError("look at", path_ / name, errno);
}

void OpenFolder::remove(const std::string& name, int flags) const {
    if (::unlinkat(file_.descriptor(), name.c_str(), flags) == 0 || errno == ENOENT) return;
    throw DiskError("remove", path_ / name, errno);
}

void OpenFolder::remove_file(const std::string& name) const {
    remove(name, 0);
}

void OpenFolder::remove_empty_folder(const std::string& name) const {
    remove(name, AT_REMOVEDIR);
}

// ------------------------------------------------------------------------------- by path

std::optional<std::vector<std::string>> find_names(const fs::path& folder) {
    const std::optional<OpenFolder> opened = OpenFolder::find(folder, Links::Follow);
    return opened ? std::optional(opened->names()) : std::nullopt;
}

std::vector<std::string> list_names(const fs::path& folder) {
    if (auto names = find_names(folder)) return *std::move(names);
    throw DiskError("list", folder, ENOENT);
}

std::optional<fs::path> remove_known(const fs::path& folder, const IsKnown& is_known) {
    const std::optional<FileStatus> status = find_status(folder, Links::Keep);
    if (!status) return std::nullopt;
    if (status->kind != FileKind::Folder) return folder;
    {
        const std::optional<OpenFolder> opened = OpenFolder::find(folder, Links::Keep);
        if (!opened) return std::nullopt;
        if (auto unknown = find_unknown(*opened, is_known)) return unknown;
        empty(*opened);
    }
    if (::rmdir(folder.c_str()) == 0 || errno == ENOENT) return std::nullopt;
    throw DiskError("remove", folder, errno);
}

void remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) == 0 || says_absent(errno)) return;
    throw DiskError("remove", path, errno);
}

bool remove_if_empty(const fs::path& folder) {
    if (::rmdir(folder.c_str()) == 0 || says_absent(errno)) return true;
    if (errno == ENOTEMPTY || errno == EEXIST) return false;
    throw DiskError("remove", folder, errno);
}

void make_folder(const fs::path& path) {
    if (::mkdir(path.c_str(), 0777) == 0) return;
    const int code = errno;
    if (code != EEXIST) throw DiskError("make folder", path, code);
    const std::optional<FileStatus> status = find_status(path);
    if (!status || status->kind != FileKind::Folder) throw DiskError("make folder", path, ENOTDIR);
}

void make_folders(const fs::path& path) {
    const std::optional<FileStatus> status = find_status(path);
    const fs::path parent = path.parent_path();
    if (!status && !parent.empty() && parent != path) make_folders(parent);
    make_folder(path);
}

void rename_path(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) throw DiskError("move to", to, errno);
}

void sync_path(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw DiskError("open", path, errno);
    const OpenFile file(descriptor);
    if (::fsync(file.descriptor()) != 0) throw DiskError("write", path, errno);
}

void sync_directory(const fs::path& path) {
    for (const std::string& name : list_names(path)) sync_path(path / name);
    sync_path(path);
}

}  // namespace dateline
