#include "common/index/index_directory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fstream>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

constexpr std::string_view kSegmentLine = "auto segments/";
constexpr std::string_view kGenerationLine = "# generation ";  // Xapian passes over comments.

[[noreturn]] void fail(std::string_view act, const std::filesystem::path& path, int error) {
    throw IndexError(fmt::format("cannot {} '{}': {}", act, path.string(), explain_errno(error)));
}

}  // namespace

bool IndexDirectory::is_published() const {
    std::error_code ignored;
    return std::filesystem::exists(stub_path(), ignored);
}

void IndexDirectory::refuse_absent() const {
    std::filesystem::path building = path_;
    building += ".building";
    if (std::error_code ignored; std::filesystem::exists(building, ignored)) {
        throw IndexError(
            fmt::format("no index at '{}' yet: its first build is not finished", path_.string()));
    }
    throw IndexError(fmt::format("no index at '{0}'; make one with: dateline-index -d {0} CORPUS",
                                 path_.string()));
}

Generation IndexDirectory::generation() const {
    std::ifstream stub(stub_path());
    if (!stub) {
        const int error = errno;
        if (error != ENOENT && error != ENOTDIR) fail("open index", path_, error);
        refuse_absent();
    }
    Generation found;
    for (std::string line; std::getline(stub, line);) {
        if (line.starts_with(kGenerationLine)) {
            const char* number = line.data() + kGenerationLine.size();
            std::from_chars(number, line.data() + line.size(), found.number);
        }
        if (line.empty() || line.front() == '#') continue;
        if (!line.starts_with(kSegmentLine)) {
            throw IndexError(fmt::format("cannot open index '{}': its stub file has the line '{}'",
                                         path_.string(), line.substr(0, 80)));
        }
        found.segments.push_back(line.substr(kSegmentLine.size()));
    }
    if (found.segments.empty()) {
        throw IndexError(
            fmt::format("cannot open index '{}': its stub file names no segment; build it again",
                        path_.string()));
    }
    return found;
}

std::vector<std::filesystem::path> IndexDirectory::segments() const {
    std::vector<std::filesystem::path> paths;
    for (const std::string& name : generation().segments) paths.push_back(segment_path(name));
    return paths;
}

void IndexDirectory::publish(const Generation& generation) const {
    const std::filesystem::path next = path_ / "XAPIANDB.next";
    {
        std::ofstream stub(next, std::ios::trunc);
        stub << kGenerationLine << generation.number << '\n';
        for (const std::string& name : generation.segments) stub << kSegmentLine << name << '\n';
        stub.close();
        if (!stub) fail("write", next, errno);
    }
    sync_path(next);
    std::error_code error;
    std::filesystem::rename(next, stub_path(), error);
    if (error) fail("publish", stub_path(), error.value());
    try {
        sync_path(path_);
    } catch (const IndexError&) {
        // It is published. After a power cut it may not be; then the old one is.
    }
}

std::string IndexDirectory::publication_mark() const {
    struct stat status = {};
    if (::stat(stub_path().c_str(), &status) != 0) return {};
    // Bytes, which nobody reads: a process asks before each search.
    const std::array<std::uint64_t, 4> parts{status.st_dev, status.st_ino,
                                             static_cast<std::uint64_t>(status.st_mtim.tv_sec),
                                             static_cast<std::uint64_t>(status.st_mtim.tv_nsec)};
    return {reinterpret_cast<const char*>(parts.data()), sizeof(parts)};
}

void sync_path(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail("open", path, errno);
    const int result = ::fsync(file);
    const int error = errno;
    ::close(file);
    if (result != 0) fail("write", path, error);
}

void sync_directory(const std::filesystem::path& path) {
    for (const auto& entry : std::filesystem::directory_iterator(path)) sync_path(entry.path());
    sync_path(path);
}

}  // namespace dateline
