// The documents of one word of a plan with what it weighs in each, in one segment.
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "searcher/matching/matcher.h"
#include "searcher/planning/wanted.h"
#include "searcher/proximity/document_languages.h"
#include "searcher/ranking/bm25_weight.h"

namespace dateline {

// A word with what its terms are worth over the whole index.
struct RatedWord {
    PlanWord word;
    std::vector<double>
        rarities;  // Bm25Curve's, of the words of each reading, one after the other.
};

// The terms of a word are merged; what language a document is in is looked at only when somebody
// asks whether the word is there, since most documents are passed over before.
class WordPostings {
  public:
    // All must outlive the object. Words that share `languages` must be asked about documents in
    // their order.
    WordPostings(const RatedWord& word, const Bm25Curve& curve, const Xapian::Database& segment,
                 DocumentLanguages& languages, const UnitsOf& units);

    // The next document that may have the word: before the first step 0, at the end kNoDocument.
    Xapian::docid at() const { return at_; }

    // To the first document that is not before `least`: step by step, or in one stride.
    void step_to(Xapian::docid least);
    void skip_to(Xapian::docid least) {
        if (at_ < least) stride_to(least);
    }

    // May the word be in `document`, which is not before the one it is at? Moves on only as far as
    // it takes to say so: then at() stays behind, else it is right.
    bool may_be_in(Xapian::docid document);

    // No document has a greater weight; no document at all, or the one it is at.
    double most() const { return most_; }
    double most_here() const;

    // Is the word in the document that it is at?
    bool is_there() { return is_one_word_ ? is_one_word_there() : is_any_reading_there(); }

    // What it weighs there, after is_there() said so, in a document of that length.
    double weight(double length) const {
        return is_one_word_ ? curve_->part(words_.front().rarity, words_.front().wdf, length)
                            : best_weight(length);
    }

    // Of the document it is at.
    Xapian::termcount length() const;

    Xapian::doccount frequency() const { return frequency_; }  // At most.

  private:
    // The postings of one term, which are opened when somebody first moves on.
    struct Stream {
        const WordTerm* term;
        std::size_t word;  // Of which of `words_`.
        Xapian::docid at = 0;
        Xapian::PostingIterator next = {}, end = {};
        std::vector<LanguagePostings*> languages = {};  // Of the term's filter, once asked for.

        void update() { at = next == end ? kNoDocument : *next; }
    };
    // One word of a reading.
    struct Word {
        double rarity;
        bool is_there = false;
        double wdf = 0;
    };
    // Words [first, last) together.
    struct Reading {
        std::size_t first, last;
        std::unique_ptr<Matcher> where;
        bool holds = false;
    };
    std::uint64_t add_reading(const WordReading& reading, const std::vector<double>& rarities,
                              const UnitsOf& units);
    void open(Stream& stream);
    void stride_to(Xapian::docid least);
    void skip_to(Stream& stream, Xapian::docid least);
    bool admits(Stream& stream);
    bool holds(const Reading& reading) const;
    bool is_one_word_there();
    bool is_any_reading_there();
    double best_weight(double length) const;
    void update();
    double most_of(double rarity, double wdf) const;
    template <typename WeightOf>
    double best(const WeightOf& weight_of) const;

    const Xapian::Database* segment_;
    DocumentLanguages* languages_;
    std::vector<Stream> streams_;
    std::vector<Word> words_;
    std::vector<Reading> readings_;
    bool is_one_word_ = false;  // One reading, of one word, without a condition: nearly all are.
    const Bm25Curve* curve_;
    double shortest_ = 0;
    double most_ = 0;
    Xapian::doccount frequency_ = 0;
    Xapian::docid at_ = kNoDocument;
};

}  // namespace dateline
