#include "indexer/sources/corpus.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <string_view>
#include <utility>

#include "common/error.h"
#include "indexer/sources/archive_stream.h"
#include "indexer/sources/file_stream.h"
#include "indexer/sources/packed.h"
#include "indexer/sources/passed_over.h"
#include "indexer/sources/peeked_stream.h"

namespace dateline {
namespace {

// An archive, and one archive or compressed file inside it.
constexpr int kMaxNesting = 2;

class CorpusWalk {
  public:
    CorpusWalk(Rejects& rejects, const StreamVisitor& visit) : rejects_(rejects), visit_(visit) {}

    void visit_path(const std::string& path, const struct stat& status);
    void visit_file(const std::string& path);

  private:
    void visit_directory(const std::string& path, const struct stat& status);

    // True when all could be read; what could not has been said.
    bool visit_archive(const Origin& origin, ArchiveStream& archive, int nesting);
    bool visit_member(const Origin& origin, ArchiveStream& archive, int nesting);

    Rejects& rejects_;
    const StreamVisitor& visit_;
    std::set<std::pair<dev_t, ino_t>> directories_;  // Seen: links may form a loop.
};

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

void CorpusWalk::visit_path(const std::string& path, const struct stat& status) {
    if (S_ISDIR(status.st_mode)) {
        visit_directory(path, status);
    } else if (S_ISREG(status.st_mode)) {
        visit_file(path);
    }  // A pipe, socket or device found in a directory is no corpus, and reading it may never end.
}

void CorpusWalk::visit_directory(const std::string& path, const struct stat& status) {
    if (!directories_.emplace(status.st_dev, status.st_ino).second) return;
    std::vector<std::string> names;
    if (!list_directory(path, names)) {
        rejects_.skip_stream({.path = path, .member = {}}, system_reason("cannot list directory"));
    }
    if (is_index(names)) return;
    for (const std::string& name : names) {
        if (is_passed_over(name)) continue;
        std::string below = path;
        if (!below.ends_with('/')) below += '/';
        below += name;
        struct stat below_status = {};
        if (::stat(below.c_str(), &below_status) == 0) {
            visit_path(below, below_status);
        } else {
            rejects_.skip_stream({.path = below, .member = {}}, system_reason("cannot read"));
        }
    }
}

void CorpusWalk::visit_file(const std::string& path) {
    const Origin origin{.path = path, .member = {}};
    try {
        FileStream file(path);
        PeekedStream stream(file, kPackedHeadBytes);
        if (stream.head().empty()) return;
        if (!is_packed(stream.head())) {
            visit_(origin, stream);
        } else if (file.seekable() && file.seek(0, SEEK_SET) == 0) {
            ArchiveStream archive(file, &file);
            visit_archive(origin, archive, 1);
        } else {
            ArchiveStream archive(stream);
            visit_archive(origin, archive, 1);
        }
    } catch (const CorpusError& error) {
        rejects_.skip_stream(origin, error.what());
    }
}

bool CorpusWalk::visit_archive(const Origin& origin, ArchiveStream& archive, int nesting) {
    bool whole = true;
    ArchiveStream::Member member;
    while (true) {
        try {
            if (!archive.next_member(member)) return whole;
        } catch (const CorpusError&) {
            // The member that broke has complained; that nothing follows it is no second complaint.
            if (!whole) return false;
            throw;
        }
        if (is_passed_over(member.name)) continue;
        Origin inner = origin;
        if (!inner.member.empty() && !member.name.empty()) inner.member += '/';
        inner.member += member.name;
        if (member.encrypted) {
            rejects_.skip_stream(inner, "encrypted");
        } else {
            whole = visit_member(inner, archive, nesting);
        }
    }
}

bool CorpusWalk::visit_member(const Origin& origin, ArchiveStream& archive, int nesting) {
    try {
        PeekedStream stream(archive, kPackedHeadBytes);
        if (stream.head().empty()) return true;
        if (!is_packed(stream.head())) {
            visit_(origin, stream);
        } else if (nesting < kMaxNesting) {
            ArchiveStream inner(stream);
            return visit_archive(origin, inner, nesting + 1);
        } else {
            rejects_.skip_stream(origin, "nested too deep");
        }
        return true;
    } catch (const CorpusError& error) {
        rejects_.skip_stream(origin, error.what());
        return false;
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

void visit_corpus(const std::string& corpus, Rejects& rejects, const StreamVisitor& visit) {
    CorpusWalk walk(rejects, visit);
    struct stat status = {};
    if (corpus != "-" && ::stat(corpus.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
        walk.visit_path(corpus, status);
    } else {
        walk.visit_file(corpus);  // Named by the user, it may also be a pipe.
    }
}

}  // namespace dateline
