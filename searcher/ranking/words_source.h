// Documents that have some words, or all, with their BM25 weights: the library's OP_OR and OP_AND
// of terms, exactly.
//
// The library's own (1.4.22) loses good matches: once what it still looks for cannot come from one
// side of an OP_OR alone, it goes on with both and passes over the document where the later of the
// two already stands. That is one page of hits in some thousands. This is MaxScore (Turtle and
// Flood: Query evaluation, strategies and optimizations, IPM 31(6), 1995), no slower, and it asks
// for the languages of a word's stems only where a document may come to the top.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/ranking/document_lengths.h"
#include "searcher/ranking/word_postings.h"

namespace dateline {

// One search at a time; Xapian clones it for each segment.
class WordsSource : public Xapian::PostingSource {
  public:
    struct Parameters {
        WordsQuery query;
        std::vector<double> rarities;  // Of each word, over the whole index.
        Bm25Curve curve;
        std::shared_ptr<DocumentLengths> lengths;  // Never nullptr.
    };
    explicit WordsSource(std::shared_ptr<const Parameters> parameters)
        : parameters_(std::move(parameters)) {}

    WordsSource* clone() const override { return new WordsSource(parameters_); }
    void init(const Xapian::Database& database) override;
    void next(double min_weight) override;
    void skip_to(Xapian::docid least, double min_weight) override;
    bool at_end() const override { return document_ == kNoDocument; }
    Xapian::docid get_docid() const override { return document_; }
    double get_weight() const override { return weight_; }
    Xapian::doccount get_termfreq_min() const override { return least_found_; }
    Xapian::doccount get_termfreq_est() const override { return likely_found_; }
    Xapian::doccount get_termfreq_max() const override { return most_found_; }
    std::string get_description() const override;

  private:
    void estimate(Xapian::doccount total);
    void find(Xapian::docid least, double min_weight);
    void find_any(Xapian::docid least, double min_weight);
    void find_all(Xapian::docid least, double min_weight);
    bool take_any(Xapian::docid document, double min_weight);
    const WordPostings* lacking(Xapian::docid document);
    bool take_all(Xapian::docid document, double min_weight);
    double length(const WordPostings& holder) const;

    std::shared_ptr<const Parameters> parameters_;
    Xapian::Database database_;
    std::optional<DocumentLanguages> languages_;
    SegmentLengths* lengths_ = nullptr;  // Or none are kept of this segment.
    // Any: the word that can weigh least first. All: the rarest first.
    std::vector<WordPostings> words_;
    std::vector<double> most_up_to_;  // What so many of the first words weigh together at most.
    std::size_t weak_ = 0;            // So many of the first are too weak to lead to a document.
    Xapian::docid document_ = 0;
    double weight_ = 0;
    Xapian::doccount least_found_ = 0, likely_found_ = 0, most_found_ = 0;
};

}  // namespace dateline
