// The documents of one word with what it weighs in each, in one part of an index.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/filter_terms.h"
#include "searcher/ranking/word_terms.h"

namespace dateline {

// The terms of a word with filters are merged; that a filter holds is looked at only when somebody
// asks for the count, since most documents are passed over before.
class WordPostings {
  public:
    // `rarity` is Bm25Curve's. The curve and the filters must outlive it, and words that share
    // filters be asked for their counts in the order of documents.
    WordPostings(const WordTerms& word, double rarity, const Bm25Curve& curve,
                 const Xapian::Database& database, FilterTerms& filters);

    // The next document that may have the word; kNoDocument at the end.
    Xapian::docid at() const { return at_; }

    // To the first document that is not before `least`: step by step, or in one stride.
    void step_to(Xapian::docid least);
    void skip_to(Xapian::docid least);

    // No document has a greater weight; no document at all, or the one it stands at.
    double most() const { return most_; }
    double most_here() const;

    struct Count {
        bool is_there = false;  // Does a filter hold, where there is one?
        double wdf = 0;
    };
    Count count();

    // Of the document it stands at.
    Xapian::termcount length() const;
    double weight(double wdf, double length) const { return curve_->part(rarity_, wdf, length); }

    Xapian::doccount frequency() const { return frequency_; }  // At most.

  private:
    struct Stream {
        Xapian::PostingIterator next, end;
        Xapian::docid at = 0;
        std::vector<FilterTerm*> any_of;

        void update() { at = next == end ? kNoDocument : *next; }
        bool counts() const;
    };
    void update();

    std::vector<Stream> streams_;
    const Bm25Curve* curve_;
    double rarity_;
    double shortest_ = 0;
    double most_ = 0;
    Xapian::doccount frequency_ = 0;
    Xapian::docid at_ = kNoDocument;
};

}  // namespace dateline
