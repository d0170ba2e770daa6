// Analysed articles in, one segment out: a Xapian database in a folder of its own,
// complete only after finish().
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "indexer/document/analysed_article.h"

namespace dateline {

class SegmentWriter {
  public:
    virtual ~SegmentWriter() = default;

    // Adds an article behind those that were added before. Throws IndexError.
    virtual void add(const AnalysedArticle& article) = 0;

    // Writes what is still in memory and makes the segment complete. Throws IndexError.
    virtual void finish() = 0;
};

// The writer that goes through Xapian's own interface. `path` must not exist yet. Holds about
// `memory_bytes` at most, and what a single article needs.
std::unique_ptr<SegmentWriter> make_library_writer(const std::filesystem::path& path,
                                                   std::uint64_t memory_bytes = std::uint64_t{256}
                                                                                << 20);

}  // namespace dateline
