// Where in a document a span query is met: reads the position lists of its terms.
#pragma once

#include <xapian.h>

#include <functional>
#include <memory>

#include "searcher/proximity/span_algebra.h"
#include "searcher/proximity/span_query.h"

namespace dateline {

// The sentences or paragraphs of a document, as ranges of positions. The number is the database's.
using UnitsOf = std::function<const WordSpans&(const Xapian::Database&, Xapian::docid, Within)>;

// Not thread-safe. Throws Xapian::Error.
class SpanFinder {
  public:
    // The database, the query and what `units` refers to must outlive it.
    SpanFinder(const Xapian::Database& database, const SpanQuery& query, const UnitsOf& units);
    ~SpanFinder();

    // Of one document after the other, in ascending order.
    WordSpans spans(Xapian::docid document);

  private:
    struct Node;
    Node make(const SpanQuery& query) const;
    WordSpans find(Node& node, Xapian::docid document);
    WordSpans find_near(Node& node, Xapian::docid document);

    const Xapian::Database& database_;
    const UnitsOf& units_;
    std::unique_ptr<Node> root_;
};

}  // namespace dateline
