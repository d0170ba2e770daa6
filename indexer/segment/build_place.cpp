#include "indexer/segment/build_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "common/error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

fs::path without_trailing_slash(fs::path path) {
    return path.has_filename() ? path : path.parent_path();
}

// A directory that is there stays where it is; one that is not comes into being complete.
fs::path home_of(const fs::path& directory) {
    std::error_code ignored;  // What cannot be seen is told when it is to be made.
    if (fs::exists(directory, ignored)) return directory;
    fs::path beside = directory;
    beside += ".building";
    return beside;
}

// What a build makes in an index directory. Anything else there is somebody's: a wrong -d must not
// cost them a file.
constexpr std::array<std::string_view, 7> kOurNames{
    "XAPIANDB", "XAPIANDB.next", "lock", "rejects.jsonl", "segments", "work", "lost+found"};

void refuse_foreign(const fs::path& home) {
    for (const auto& entry : fs::directory_iterator(home)) {
        const std::string name = entry.path().filename().string();
        if (std::ranges::find(kOurNames, name) != kOurNames.end()) continue;
        throw IndexError(fmt::format(
            "cannot write index '{}': it is a directory of other files ('{}'); name a new one",
            home.string(), name));
    }
}

int lock_directory(const fs::path& directory, const fs::path& home) {
    const fs::path path = home / "lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) {
        throw IndexError(
            fmt::format("cannot write index '{}': {}", directory.string(), std::strerror(errno)));
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(file);
        throw IndexError(fmt::format(
            "cannot write index '{}': {}", directory.string(),
            error == EWOULDBLOCK ? "another dateline-index is writing it" : std::strerror(error)));
    }
    return file;
}

}  // namespace

BuildPlace::BuildPlace(fs::path directory)
    : directory_(without_trailing_slash(std::move(directory))), home_(home_of(directory_)) {
    try {
        fs::create_directories(home_.path());
        refuse_foreign(home_.path());
        lock_ = lock_directory(directory_, home_.path());
        fs::remove_all(work_path());
        fs::create_directories(work_path());
        fs::create_directories(home_.segments_path());
    } catch (const fs::filesystem_error& error) {
        throw IndexError(fmt::format("cannot write index '{}': {}", directory_.string(),
                                     error.code().message()));
    }
}

BuildPlace::~BuildPlace() {
    std::error_code ignored;
    fs::remove_all(work_path(), ignored);
    const bool beside = home_.path() != directory_;
    if (beside && !home_.is_published()) fs::remove_all(home_.path(), ignored);
    ::close(lock_);
}

std::string BuildPlace::unused_segment_name() const {
    for (std::uint64_t number = 1;; ++number) {
        std::string name = fmt::format("{:06}", number);
        if (!fs::exists(home_.segments_path() / name)) return name;
    }
}

void BuildPlace::remove_unpublished(const std::string& kept) const {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(home_.segments_path())) {
        if (entry.path().filename() != kept) fs::remove_all(entry.path(), ignored);
    }
}

void BuildPlace::publish(const fs::path& merged) {
    try {
        const std::string name = unused_segment_name();
        sync_directory(merged);
        fs::rename(merged, home_.segments_path() / name);
        sync_path(home_.segments_path());
        home_.publish({name});
        remove_unpublished(name);
        if (fs::exists(rejects_path())) {
            fs::rename(rejects_path(), home_.path() / "rejects.jsonl");
        }
        fs::remove_all(work_path());
        if (home_.path() != directory_) {
            fs::rename(home_.path(), directory_);
            sync_path(fs::absolute(directory_).parent_path());
            home_ = IndexDirectory(directory_);
        }
    } catch (const fs::filesystem_error& error) {
        throw IndexError(fmt::format("cannot publish index '{}': {}", directory_.string(),
                                     error.code().message()));
    }
}

}  // namespace dateline
