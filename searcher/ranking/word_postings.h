// The documents of one word with what it weighs in each, in one part of an index.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/document_languages.h"
#include "searcher/ranking/word_terms.h"

namespace dateline {

// The terms of a word are merged; what language a document is in is looked at only when somebody
// asks whether the word is there, since most documents are passed over before.
class WordPostings {
  public:
    // `rarity` is Bm25Curve's; everything else must outlive the object. Words that share
    // `languages` must be asked about documents in their order.
    WordPostings(const WordTerms& word, double rarity, const Bm25Curve& curve,
                 const Xapian::Database& database, DocumentLanguages& languages);

    // The next document that may have the word: before the first step 0, at the end kNoDocument.
    Xapian::docid at() const { return at_; }

    // To the first document that is not before `least`: step by step, or in one stride.
    void step_to(Xapian::docid least);
    void skip_to(Xapian::docid least);

    // May the word be in `document`, which is not before the one it stands at? Moves on only as far
    // as it takes to say so: then at() stays behind, else it is right.
    bool may_be_in(Xapian::docid document);

    // No document has a greater weight; no document at all, or the one it stands at.
    double most() const { return most_; }
    double most_here() const;

    struct Count {
        bool is_there = false;  // Is the document in a language in which a term counts?
        double wdf = 0;
    };
    Count count();

    // Of the document it stands at.
    Xapian::termcount length() const;
    double weight(double wdf, double length) const { return curve_->part(rarity_, wdf, length); }

    Xapian::doccount frequency() const { return frequency_; }  // At most.

  private:
    // The postings of one term, which are opened when somebody first moves on.
    struct Stream {
        const WordTerm* term;
        Xapian::docid at = 0;
        Xapian::PostingIterator next = {}, end = {};
        std::vector<LanguagePostings*> languages = {};  // Of the term's filter, once asked for.

        void update() { at = next == end ? kNoDocument : *next; }
    };
    void open(Stream& stream);
    void skip_to(Stream& stream, Xapian::docid least);
    bool admits(Stream& stream);
    void update();
    // It grows with wdf and falls with length, and a document is no shorter than what it repeats.
    double most_of(double wdf) const;

    const Xapian::Database* database_;
    DocumentLanguages* languages_;
    std::vector<Stream> streams_;
    const Bm25Curve* curve_;
    double rarity_;
    double shortest_ = 0;
    double most_ = 0;
    Xapian::doccount frequency_ = 0;
    Xapian::docid at_ = kNoDocument;
};

}  // namespace dateline
