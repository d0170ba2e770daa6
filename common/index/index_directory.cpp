#include "common/index/index_directory.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <sstream>

#include "common/disk/disk_error.h"
#include "common/disk/open_file.h"

namespace dateline {
namespace {

constexpr std::string_view kSegmentLine = "auto segments/";
constexpr std::string_view kGenerationLine = "# generation ";  // Xapian passes over comments.

constexpr std::size_t kMostStubBytes = std::size_t{1} << 20;

// A segment lies in the folder of segments, whatever a damaged stub says.
bool is_segment_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

}  // namespace

bool IndexDirectory::is_published() const {
    return find_status(stub_path()).has_value();
}

void IndexDirectory::refuse_absent() const {
    std::filesystem::path building = path_;
    building += ".building";
    if (find_status(building)) {
        throw IndexError(
            fmt::format("no index at '{}' yet: its first build is not finished", path_.string()));
    }
    if (find_status(mark_path())) {
        throw IndexError(fmt::format(
            "no index at '{0}' yet: its first build is not finished, or its stub file is gone; "
            "build it again: dateline-index -d {0} --rebuild CORPUS",
            path_.string()));
    }
    throw IndexError(fmt::format("no index at '{0}'; make one with: dateline-index -d {0} CORPUS",
                                 path_.string()));
}

Generation IndexDirectory::generation() const {
    std::optional<std::string> stub;
    try {
        stub = find_text(stub_path(), kMostStubBytes);
    } catch (const DiskError& error) {
        throw IndexError(
            fmt::format("cannot open index '{}': {}", path_.string(), explain_errno(error.code())));
    }
    if (!stub) refuse_absent();
    std::istringstream lines(*stub);
    Generation found;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(kGenerationLine)) {
            const char* number = line.data() + kGenerationLine.size();
            std::from_chars(number, line.data() + line.size(), found.number);
        }
        if (line.empty() || line.front() == '#') continue;
        const bool names_segment =
            line.starts_with(kSegmentLine) && is_segment_name(line.substr(kSegmentLine.size()));
        if (!names_segment) refuse_damaged(fmt::format("has the line '{}'", line.substr(0, 80)));
        found.segments.push_back(line.substr(kSegmentLine.size()));
    }
    if (found.segments.empty()) refuse_damaged("names no segment");
    return found;
}

void IndexDirectory::require_segments() const {
    for (const std::string& name : generation().segments) {
        if (find_status(segment_path(name))) continue;
        throw IndexError(fmt::format(
            "cannot open index '{0}': its segment '{1}' is gone; build it again: dateline-index -d "
            "{0} --rebuild CORPUS",
            path_.string(), name));
    }
}

void IndexDirectory::refuse_damaged(const std::string& what) const {
    throw DamagedStub(fmt::format(
        "cannot open index '{0}': its stub file {1}; build it again: dateline-index -d {0} "
        "--rebuild CORPUS",
        path_.string(), what));
}

std::optional<Generation> IndexDirectory::find_generation() const {
    if (!is_published()) return std::nullopt;
    try {
        return generation();
    } catch (const DamagedStub&) {
        return std::nullopt;
    }
}

std::vector<std::filesystem::path> IndexDirectory::segments() const {
    std::vector<std::filesystem::path> paths;
    for (const std::string& name : generation().segments) paths.push_back(segment_path(name));
    return paths;
}

std::string IndexDirectory::publish(const Generation& generation) const {
    const std::filesystem::path next = path_ / "XAPIANDB.next";
    NewFile stub(next);
    stub.write(fmt::format("{}{}\n", kGenerationLine, generation.number));
    for (const std::string& name : generation.segments) {
        stub.write(fmt::format("{}{}\n", kSegmentLine, name));
    }
    stub.finish();
    rename_path(next, stub_path());
    try {
        sync_path(path_);
    } catch (const IndexError& error) {
        return error.what();
    }
    return {};
}

std::string IndexDirectory::publication_mark() const {
    std::optional<FileStatus> status;
    try {
        status = find_status(stub_path());
    } catch (const IndexError&) {
        return {};
    }
    if (!status) return {};
    // Bytes, which nobody reads: a process asks before each search.
    const std::array<std::uint64_t, 4> parts{
        status->device, status->inode, static_cast<std::uint64_t>(status->modified_seconds),
        static_cast<std::uint64_t>(status->modified_nanoseconds)};
    return {reinterpret_cast<const char*>(parts.data()), sizeof(parts)};
}

}  // namespace dateline
