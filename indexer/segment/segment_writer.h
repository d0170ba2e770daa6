// Analysed articles in, one segment out: a Xapian database in a folder of its own,
// complete only after finish().
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/document/analysed_article.h"

namespace dateline {

class SegmentWriter {
  public:
    virtual ~SegmentWriter() = default;

    // Adds an article whose id is not in this segment yet. Throws IndexError.
    virtual void add(const AnalysedArticle& article) = 0;

    // Puts an article in the place of the one with the same id in this segment. Throws IndexError.
    virtual void replace(const AnalysedArticle& article) = 0;

    // How many articles are in it.
    virtual std::uint64_t article_count() const = 0;

    // Writes what is still in memory and makes the segment complete. Throws IndexError.
    virtual void finish() = 0;
};

// The writer that goes through Xapian's own interface. `path` must not exist yet.
std::unique_ptr<SegmentWriter> make_library_writer(const std::filesystem::path& path);

}  // namespace dateline
