#include "indexer/sources/corpus.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "common/disk/file_status.h"
#include "common/error.h"
#include "indexer/sources/archive_stream.h"
#include "indexer/sources/file_stream.h"
#include "indexer/sources/packed.h"
#include "indexer/sources/passed_over.h"
#include "indexer/sources/peeked_stream.h"
#include "indexer/sources/slice_stream.h"
#include "indexer/sources/unpacked_stream.h"
#include "indexer/sources/zip_end.h"
#include "indexer/unpacking/compression.h"

namespace dateline {
namespace {

// An archive, and one archive or compressed file inside it. What an archive or a text is compressed
// by belongs to it, and may be that again.
constexpr int kMaxNesting = 2;
constexpr int kMaxLayers = 4;

struct Depth {
    int nesting = 0;
    int layers = 0;  // Of compression, around what comes next.

    Depth with_layer() const { return {layers == 0 ? nesting + 1 : nesting, layers + 1}; }
    Depth inside_archive() const { return {layers == 0 ? nesting + 1 : nesting, 0}; }
    bool is_too_deep() const { return nesting > kMaxNesting || layers > kMaxLayers; }
};

class CorpusWalk {
  public:
    CorpusWalk(Rejects& rejects, CorpusVisitor& visitor) : rejects_(rejects), visitor_(visitor) {}

    void visit_corpus(const std::string& path);
    void visit_path(const std::string& path);
    void visit_file(const FileFacts& file);

  private:
    void visit_directory(const std::string& path, const struct stat& status);

    // Each: true when all could be read; what could not has been said.
    bool visit_content(const FileFacts& file);
    bool visit_bytes(const Origin& origin, PeekedStream& bytes, Depth depth, FileStream* file);
    bool visit_compressed(const Origin& origin, ByteStream& packed, Depth depth);
    bool visit_file_archive(const Origin& origin, bool zip, FileStream& file, Depth depth);
    bool visit_archive(const Origin& origin, ArchiveStream& archive, Depth depth);
    bool visit_member(const Origin& origin, ArchiveStream& archive, Depth depth);
    bool end_archive(const Origin& origin, ArchiveStream& archive);
    bool end_unpacking(const Origin& origin, UnpackedStream& unpacked, bool whole);

    // Nothing can be had from this stream.
    bool refuse(const Origin& origin, std::string_view reason) {
        rejects_.skip_stream(origin, reason);
        return false;
    }

    Rejects& rejects_;
    CorpusVisitor& visitor_;
    std::set<std::pair<dev_t, ino_t>> directories_;  // Seen: links may form a loop.
};

void rewind(FileStream& file) {
    if (file.seek(0, SEEK_SET) != 0) throw CorpusError("cannot be read from its beginning again");
}

std::string system_reason(std::string_view act) {
    return std::string(act) + ": " + std::strerror(errno);
}

// Entries of a directory in byte order of their names; false with errno when it cannot be listed.
bool list_directory(const std::string& path, std::vector<std::string>& names) {
    DIR* directory = ::opendir(path.c_str());
    if (directory == nullptr) return false;
    errno = 0;
    while (const dirent* entry = ::readdir(directory)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    const int error = errno;
    ::closedir(directory);
    errno = error;
    std::sort(names.begin(), names.end());
    return error == 0;
}

// A search index among the files, perhaps the very one that is being built, is no corpus.
bool is_index(const std::vector<std::string>& names) {
    const auto has = [&names](std::string_view name) {
        return std::binary_search(names.begin(), names.end(), name);
    };
    return has("XAPIANDB") || has("iamglass") || (has("segments") && has("lock"));
}

// File systems know times that so many nanoseconds do not reach.
std::int64_t nanoseconds(const struct timespec& time) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    constexpr std::int64_t kFarthest = std::numeric_limits<std::int64_t>::max() / kSecond - 1;
    if (time.tv_sec < -kFarthest || time.tv_sec > kFarthest) return FileFacts::kNoTime;
    return time.tv_sec * kSecond + time.tv_nsec;
}

FileFacts facts_of(const std::string& path, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return {.path = path};
    return {.path = path,
            .regular = true,
            .size = static_cast<std::uint64_t>(status.st_size),
            .modified = nanoseconds(status.st_mtim)};
}

// What the user named may also be a pipe.
void CorpusWalk::visit_corpus(const std::string& path) {
    try {
        if (const auto file = file_facts(path)) {
            visit_file(*file);
        } else {
            visit_path(path);
        }
    } catch (const CorpusError& error) {
        refuse({.path = path, .member = {}}, error.what());
    }
}

void CorpusWalk::visit_path(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        refuse({.path = path, .member = {}}, system_reason("cannot read"));
    } else if (S_ISDIR(status.st_mode)) {
        visit_directory(path, status);
    } else if (S_ISREG(status.st_mode)) {
        visit_file(facts_of(path, status));
    }  // A pipe, socket or device found in a directory is no corpus, and reading it may never end.
}

void CorpusWalk::visit_directory(const std::string& path, const struct stat& status) {
    if (!directories_.emplace(status.st_dev, status.st_ino).second) return;
    std::vector<std::string> names;
    if (!list_directory(path, names)) {
        refuse({.path = path, .member = {}}, system_reason("cannot list directory"));
        return;
    }
    if (is_index(names)) return;
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    for (const std::string& name : names) {
        if (visitor_.stopped()) return;
        if (is_passed_over(name)) continue;
        visit_path(prefix + name);
    }
}

void CorpusWalk::visit_file(const FileFacts& file) {
    if (!visitor_.begin_file(file)) return;
    visitor_.end_file(file, visit_content(file));
}

bool CorpusWalk::visit_content(const FileFacts& facts) {
    const Origin origin{.path = facts.path, .member = {}};
    try {
        FileStream file(
            facts.path, [this](std::size_t bytes) { visitor_.bytes_read(bytes); },
            [this] { return visitor_.stopped(); });
        PeekedStream stream(file, kPackedHeadBytes);
        return visit_bytes(origin, stream, {}, &file);
    } catch (const CorpusError& error) {
        return refuse(origin, error.what());
    }
}

// `depth` is that of these bytes; `file` is the file that they are, if any: some archives are
// read from their end.
bool CorpusWalk::visit_bytes(const Origin& origin, PeekedStream& bytes, Depth depth,
                             FileStream* file) {
    if (bytes.head().empty()) return true;
    const std::string_view head = bytes.head();
    const bool compressed = find_compression(head) != nullptr;
    if (file != nullptr && !file->seekable()) file = nullptr;
    const bool zip = is_zip(head) || (file != nullptr && hides_zip(head, *file));
    if (!compressed && !zip && !is_archive(head)) {
        visitor_.stream(origin, bytes);
        return true;
    }
    const Depth inner = compressed ? depth.with_layer() : depth.inside_archive();
    if (inner.is_too_deep()) {
        refuse(origin, "nested too deep");
        return true;
    }
    if (compressed) return visit_compressed(origin, bytes, inner);
    if (file != nullptr) return visit_file_archive(origin, zip, *file, inner);
    ArchiveStream archive(bytes);
    return visit_archive(origin, archive, inner);
}

// From the beginning of the file.
bool CorpusWalk::visit_file_archive(const Origin& origin, bool zip, FileStream& file, Depth depth) {
    const std::optional<std::uint64_t> begin = zip ? find_zip_begin(file) : 0;
    bool whole = true;
    if (zip && begin.value_or(0) > 0) {  // Another may come before it.
        rewind(file);
        SliceStream slice(file, *begin);
        PeekedStream before(slice, kPackedHeadBytes);
        if (is_zip(before.head())) {
            ArchiveStream archive(before);
            whole = visit_archive(origin, archive, depth);
        }
    }
    rewind(file);
    // Without its record a zip can only be read from its beginning.
    ArchiveStream archive(file, begin ? &file : nullptr);
    return visit_archive(origin, archive, depth) && whole;
}

bool CorpusWalk::visit_compressed(const Origin& origin, ByteStream& packed, Depth depth) {
    UnpackedStream unpacked(packed, {.memory_bytes = visitor_.unpacking_bytes(),
                                     .stopped = [this] { return visitor_.stopped(); }});
    PeekedStream content(unpacked, kPackedHeadBytes);
    const bool whole = visit_bytes(origin, content, depth, nullptr);
    return end_unpacking(origin, unpacked, whole);
}

// What is wrong may be known at the end only.
bool CorpusWalk::end_unpacking(const Origin& origin, UnpackedStream& unpacked, bool whole) {
    if (visitor_.stopped()) return whole;
    try {
        unpacked.drain();
    } catch (const CorpusError&) {
        if (whole) throw;
        return false;  // A member of what is packed has complained of it.
    }
    return unpacked.fault().empty() ? whole : refuse(origin, unpacked.fault());
}

bool CorpusWalk::end_archive(const Origin& origin, ArchiveStream& archive) {
    const std::string fault = archive.take_fault();
    return fault.empty() || refuse(origin, fault);
}

bool CorpusWalk::visit_archive(const Origin& origin, ArchiveStream& archive, Depth depth) {
    bool whole = true;     // Everything so far.
    bool unbroken = true;  // The member before.
    ArchiveStream::Member member;
    while (!visitor_.stopped()) {
        try {
            const bool more = archive.next_member(member);
            // Of a member that broke was said; what follows it is no second complaint.
            if (unbroken) whole = end_archive(origin, archive) && whole;
            if (!more) return whole;
        } catch (const CorpusError&) {
            if (!unbroken) return false;
            throw;
        }
        if (is_passed_over(member.name)) continue;
        Origin inner = origin;
        if (!inner.member.empty() && !member.name.empty()) inner.member += '/';
        inner.member += member.name;
        if (member.encrypted) {
            refuse(inner, "encrypted");
        } else {
            unbroken = visit_member(inner, archive, depth);
            whole = whole && unbroken;
        }
    }
    return whole;
}

bool CorpusWalk::visit_member(const Origin& origin, ArchiveStream& archive, Depth depth) {
    try {
        PeekedStream stream(archive, kPackedHeadBytes);
        const bool whole = visit_bytes(origin, stream, depth, nullptr);
        return end_archive(origin, archive) && whole;
    } catch (const CorpusError& error) {
        return refuse(origin, error.what());
    }
}

// Opens what can be opened without taking anything from it: a pipe is opened once only.
bool can_read(const std::string& corpus) {
    struct stat status = {};
    if (corpus == "-") return ::fstat(STDIN_FILENO, &status) == 0;
    if (::stat(corpus.c_str(), &status) != 0) return false;
    if (S_ISDIR(status.st_mode)) {
        std::vector<std::string> names;
        return list_directory(corpus, names);
    }
    if (S_ISSOCK(status.st_mode)) {
        errno = ENXIO;
        return false;
    }
    return ::access(corpus.c_str(), R_OK) == 0;
}

}  // namespace

void check_corpora(const std::vector<std::string>& corpora) {
    for (const std::string& corpus : corpora) {
        if (!can_read(corpus)) {
            throw CorpusError("cannot read corpus '" + corpus + "': " + std::strerror(errno));
        }
    }
}

std::optional<FileFacts> file_facts(const std::string& path) {
    struct stat status = {};
    const bool there =
        path == "-" ? ::fstat(STDIN_FILENO, &status) == 0 : ::stat(path.c_str(), &status) == 0;
    if (!there && !says_absent(errno)) throw CorpusError(system_reason("cannot read"));
    if (!there || S_ISDIR(status.st_mode)) return std::nullopt;
    // Standard input may be a file that another program is in the middle of.
    return path == "-" ? FileFacts{.path = path} : facts_of(path, status);
}

bool is_still_there(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0) return !S_ISDIR(status.st_mode);
    // Up to what is there: that must be no link to what is not.
    std::filesystem::path part = path;
    while (says_absent(errno) && ::lstat(part.c_str(), &status) != 0 && part.has_relative_path()) {
        part = part.parent_path();
    }
    if (!says_absent(errno)) throw CorpusError(system_reason("cannot read"));
    if (S_ISLNK(status.st_mode) && ::stat(part.c_str(), &status) != 0) {
        throw CorpusError("the link '" + part.string() + "' leads nowhere");
    }
    return false;
}

void visit_corpus(const std::string& corpus, Rejects& rejects, CorpusVisitor& visitor) {
    CorpusWalk(rejects, visitor).visit_corpus(corpus);
}

void visit_file(const FileFacts& file, Rejects& rejects, CorpusVisitor& visitor) {
    CorpusWalk(rejects, visitor).visit_file(file);
}

}  // namespace dateline
