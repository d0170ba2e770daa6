// Analysed articles in, a piece of a segment out (segment_factory.h), complete only after finish().
#pragma once

#include "indexer/document/analysed_article.h"

namespace dateline {

class SegmentWriter {
  public:
    virtual ~SegmentWriter() = default;

    // Adds an article behind those that were added before. Throws IndexError.
    virtual void add(const AnalysedArticle& article) = 0;

    // Writes what is still in memory and makes the piece complete. Throws IndexError.
    virtual void finish() = 0;
};

}  // namespace dateline
