// What the words of a plan weigh in the documents of a segment, BM25, and which documents can weigh
// so much: MaxScore (Turtle and Flood: Query evaluation, strategies and optimizations, IPM 31(6),
// 1995).
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <vector>

#include "searcher/ranking/document_lengths.h"
#include "searcher/ranking/word_postings.h"

namespace dateline {

struct RatedWords {
    std::vector<RatedWord> words;
    Bm25Curve curve;
    bool one_of_words = false;  // As in Wanted.
};

// Goes from document to document in ascending order; what it is asked to reach never falls.
class WordsScorer {
  public:
    // All must outlive it; `lengths` may be nullptr.
    WordsScorer(const RatedWords& words, const Xapian::Database& segment, SegmentLengths* lengths,
                const UnitsOf& units);

    // No document weighs more.
    double most() const { return most_; }

    // The first document from `least` on that may have the words that are needed and weigh at least
    // `min_weight`; kNoDocument at the end. `least` itself where any document will do.
    Xapian::docid candidate(Xapian::docid least, double min_weight);

    // Has the document, the last candidate or one after it, the words that are needed, and does it
    // weigh so much?
    bool reaches(Xapian::docid document, double min_weight);

    // The first document from `least` on that is a candidate and reaches so much.
    Xapian::docid next(Xapian::docid least, double min_weight);

    // Of the document that did.
    double weight() const { return weight_; }

    // How many documents have the words that are needed; about, and at most.
    Xapian::doccount most_found() const { return most_found_; }
    double likely_found() const { return likely_found_; }

  private:
    Xapian::docid with_required(Xapian::docid least);
    Xapian::docid with_strong(Xapian::docid least);
    void place_from(std::size_t first);
    double most_here(Xapian::docid document);
    bool weigh(Xapian::docid document, double min_weight);
    bool add_optional(Xapian::docid document, double min_weight);
    bool add(WordPostings& word);
    double length(const WordPostings& holder);
    void estimate(Xapian::doccount total);

    DocumentLanguages languages_;
    SegmentLengths* lengths_;
    std::vector<WordPostings> required_;  // The rarest first.
    std::vector<WordPostings> optional_;  // The one that can weigh least first.
    std::vector<double> most_up_to_;      // What so many of the first weigh together at most.
    bool one_of_words_;
    std::size_t weak_ = 0;            // So many of the first are too weak to lead to a document.
    std::span<WordPostings> placed_;  // The optional ones that lead to the candidate, or none:
    std::span<WordPostings> others_;  // wherever these are,
    double most_of_others_ = 0;       // they weigh so much at most.
    double most_ = 0;
    double weight_ = 0;
    bool has_word_ = false;
    std::optional<double> length_;  // Of the document that is looked at.
    Xapian::doccount most_found_ = 0;
    double likely_found_ = 0;
};

}  // namespace dateline
