// CORPUS arguments to streams of bytes: files, directories (recursive, in byte order
// of the names), archives and compressed files (through libarchive, streamed, never
// unpacked to disk, one archive or compressed file inside another allowed), and
// "-" for standard input. Knows nothing of news.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/record.h"
#include "indexer/rejects.h"
#include "indexer/sources/byte_stream.h"

namespace dateline {

// Throws CorpusError when one of them does not exist or cannot be opened, naming it.
// Called before anything is written.
void check_corpora(const std::vector<std::string>& corpora);

// Called for each stream. The stream is valid during the call only and need not be
// read to its end. A CorpusError out of the stream ends that file only.
using StreamVisitor = std::function<void(const Origin& origin, ByteStream& bytes)>;

// Visits every stream below `corpus`. What cannot be read (permission, truncated or
// corrupt archive, encrypted member, nesting too deep) goes to `rejects`, and the walk goes on.
// Passed over without a word when a directory is walked or an archive listed: hidden files
// (".name"), search indexes, "__MACOSX", and README/LICENSE files.
void visit_corpus(const std::string& corpus, Rejects& rejects, const StreamVisitor& visit);

}  // namespace dateline
