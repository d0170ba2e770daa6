#include "common/index/index_directory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::string_view kSegmentLine = "auto segments/";

[[noreturn]] void fail(std::string_view act, const std::filesystem::path& path, int error) {
    throw IndexError(fmt::format("cannot {} '{}': {}", act, path.string(), std::strerror(error)));
}

}  // namespace

bool IndexDirectory::is_published() const {
    std::error_code ignored;
    return std::filesystem::exists(stub_path(), ignored);
}

std::vector<std::filesystem::path> IndexDirectory::segments() const {
    std::ifstream stub(stub_path());
    if (!stub) {
        const int error = errno;
        if (error != ENOENT && error != ENOTDIR) fail("open index", path_, error);
        std::filesystem::path building = path_;
        building += ".building";
        if (std::error_code ignored; std::filesystem::exists(building, ignored)) {
            throw IndexError(fmt::format("no index at '{}' yet: its first build is not finished",
                                         path_.string()));
        }
        throw IndexError(fmt::format(
            "no index at '{0}'; make one with: dateline-index -d {0} CORPUS", path_.string()));
    }
    std::vector<std::filesystem::path> found;
    for (std::string line; std::getline(stub, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (!line.starts_with(kSegmentLine)) {
            throw IndexError(fmt::format("cannot open index '{}': its stub file has the line '{}'",
                                         path_.string(), line.substr(0, 80)));
        }
        found.push_back(segments_path() / line.substr(kSegmentLine.size()));
    }
    if (found.empty()) {
        throw IndexError(
            fmt::format("cannot open index '{}': its stub file names no segment; build it again",
                        path_.string()));
    }
    return found;
}

void IndexDirectory::publish(const std::vector<std::string>& names) const {
    const std::filesystem::path next = path_ / "XAPIANDB.next";
    {
        std::ofstream stub(next, std::ios::trunc);
        for (const std::string& name : names) stub << kSegmentLine << name << '\n';
        stub.close();
        if (!stub) fail("write", next, errno);
    }
    sync_path(next);
    std::error_code error;
    std::filesystem::rename(next, stub_path(), error);
    if (error) fail("publish", stub_path(), error.value());
    sync_path(path_);
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
