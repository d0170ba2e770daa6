// The documents of a segment that have one of some terms, each where it counts.
#pragma once

#include <vector>

#include "searcher/matching/matcher.h"
#include "searcher/proximity/document_languages.h"

namespace dateline {

// The lists of many terms are kept in a heap, so that a range of days costs little.
class TermsMatcher : public Matcher {
  public:
    // Both must outlive it.
    TermsMatcher(const std::vector<WordTerm>& terms, const Xapian::Database& segment);

    Xapian::docid candidate(Xapian::docid least) override;
    bool holds(Xapian::docid document) override;
    Xapian::doccount most() const override { return most_; }
    double likely() const override { return most_; }

  private:
    struct Stream {
        const WordTerm* term;
        Xapian::PostingIterator next, end;
        Xapian::docid at = 0;  // Before the first step 0, at the end kNoDocument.

        void move_to(Xapian::docid least);
    };

    std::vector<Stream> streams_;  // A heap: the one at the first document first.
    DocumentLanguages languages_;
    bool filtered_ = false;  // Some terms count in some languages only.
    Xapian::doccount most_ = 0;
};

}  // namespace dateline
