// The sentences and paragraphs of a document, as the index has them: read from the bounds that the
// indexer left there (common/analysis/unit_bound.h), without the document's text.
#pragma once

#include <xapian.h>

#include "searcher/proximity/span_algebra.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Not thread-safe.
class UnitBounds {
  public:
    // Ascending and apart; all positions from the first to the last possible one are in exactly one
    // of them, so that a unit goes on over the gap behind it. `document` as `database` counts.
    // Within::Words gives sentences. Lives until the next call. Throws Xapian::Error.
    const WordSpans& units(const Xapian::Database& database, Xapian::docid document, Within within);

  private:
    WordSpans units_;
};

}  // namespace dateline
