// Where in a document a span query is met: reads the position lists of its terms.
#pragma once

#include <xapian.h>

#include <functional>
#include <memory>

#include "searcher/proximity/document_languages.h"
#include "searcher/proximity/span_algebra.h"
#include "searcher/proximity/span_query.h"

namespace dateline {

// The sentences or paragraphs of a document, as ranges of positions. The number is the database's.
using UnitsOf = std::function<const WordSpans&(const Xapian::Database&, Xapian::docid, Within)>;

// Goes from document to document in ascending order. Not thread-safe. Throws Xapian::Error.
class SpanFinder {
  public:
    // The database, the query and what `units` refers to must outlive it.
    SpanFinder(const Xapian::Database& database, const SpanQuery& query, const UnitsOf& units);
    ~SpanFinder();

    // The first document from `least` on that has the terms that it takes, which says nothing of
    // where; kNoDocument when there is none. `least` is never before that of the last call.
    Xapian::docid candidate(Xapian::docid least);

    // Of that document, or of one after it that is known to be there.
    WordSpans spans(Xapian::docid document);

    // How many documents are candidates at most.
    Xapian::doccount most_candidates() const;

  private:
    struct Node;
    Node make(const SpanQuery& query) const;
    WordSpans find(Node& node, Xapian::docid document);
    WordSpans find_terms(Node& node, Xapian::docid document);
    WordSpans find_together(Node& node, Xapian::docid document);
    WordSpans find_pairs(Node& node, Xapian::docid document);
    const WordSpans& units(Xapian::docid document, Within within) const;

    const Xapian::Database& database_;
    const UnitsOf& units_;
    DocumentLanguages languages_;
    SpanPairs pairs_;
    std::unique_ptr<Node> root_;
};

}  // namespace dateline
