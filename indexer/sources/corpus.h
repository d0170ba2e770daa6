// CORPUS arguments to streams of bytes: files, directories (recursive, in byte order
// of the names), archives and compressed files (through libarchive, streamed, never
// unpacked to disk, one archive or compressed file inside another allowed), and
// "-" for standard input. Knows nothing of news.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/records/record.h"
#include "indexer/records/rejects.h"
#include "indexer/sources/byte_stream.h"

namespace dateline {

// Throws CorpusError when one of them does not exist or cannot be opened, naming it.
// Called before anything is written.
void check_corpora(const std::vector<std::string>& corpora);

// A file as it lies on disk.
struct FileFacts {
    std::string path;        // As named or found; "-" for standard input.
    bool regular = false;    // Pipes and standard input can be read once only.
    std::uint64_t size = 0;  // 0 unless regular.
    // Nanoseconds since 1970, UTC; kNoTime unless regular, and of times before 1678 or after 2261.
    static constexpr std::int64_t kNoTime = -1;
    std::int64_t modified = kNoTime;
};

// nullopt when it is not there, or is neither a file nor a pipe. Throws CorpusError when it cannot
// be looked at: "cannot read: Permission denied".
std::optional<FileFacts> file_facts(const std::string& path);

// Is a file that was read once still there, whatever is in it now? Throws CorpusError when nobody
// can tell: it cannot be looked at, or a link on the way leads nowhere, as to a disk that is not
// mounted.
bool is_still_there(const std::string& path);

// Enough for the longest windows that xz and zstd take unless they are told to.
inline constexpr std::uint64_t kUnpackingBytes = std::uint64_t{160} * 1024 * 1024;

// Somebody who walks through corpora.
class CorpusVisitor {
  public:
    virtual ~CorpusVisitor() = default;

    // Before a file is opened. False: it is passed over.
    virtual bool begin_file(const FileFacts& file) = 0;

    // Each stream in it: its content, or its members. The stream is valid during the call only and
    // need not be read to its end. A CorpusError out of the stream ends that file only.
    virtual void stream(const Origin& origin, ByteStream& bytes) = 0;

    // Behind the last stream. `whole`: everything in it could be read, and no checksum was wrong.
    virtual void end_file(const FileFacts& file, bool whole) = 0;

    // So many bytes of the file were read, as they lie on disk.
    virtual void bytes_read(std::size_t /*bytes*/) {}

    // What unpacking one compressed stream may take; what wants more is refused.
    virtual std::uint64_t unpacking_bytes() const { return kUnpackingBytes; }

    // Asked between files and streams, and while something is unpacked: the walk ends here.
    virtual bool stopped() const { return false; }
};

// Visits every file below `corpus`. What cannot be read (permission, truncated or
// corrupt archive, encrypted member, nesting too deep) goes to `rejects`, and the walk goes on. Of
// a directory that cannot be listed to its end nothing is visited: it might be a search index.
// Passed over without a word when a directory is walked or an archive listed: hidden files
// (".name"), search indexes, "__MACOSX", and README/LICENSE files.
void visit_corpus(const std::string& corpus, Rejects& rejects, CorpusVisitor& visitor);

// One file of them.
void visit_file(const FileFacts& file, Rejects& rejects, CorpusVisitor& visitor);

}  // namespace dateline
