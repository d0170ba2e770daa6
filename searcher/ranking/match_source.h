// The documents that a plan wants, with what its words weigh: the one thing that the library is
// asked for, which keeps the best and goes through the segments. Why not its own operators:
// docs/library-faults.md.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>

#include "searcher/matching/matcher.h"
#include "searcher/ranking/sampled_blocks.h"
#include "searcher/ranking/words_scorer.h"

namespace dateline {

// One search at a time; the library clones it for each segment.
class MatchSource : public Xapian::PostingSource {
  public:
    struct Parameters {
        RatedWords words;
        Condition condition;
        SampledBlocks blocks;                      // Only these documents are looked at.
        std::shared_ptr<DocumentLengths> lengths;  // Never nullptr.
        UnitsOf units;
        std::string description;
    };
    explicit MatchSource(std::shared_ptr<const Parameters> parameters)
        : parameters_(std::move(parameters)) {}

    MatchSource* clone() const override { return new MatchSource(parameters_); }
    void init(const Xapian::Database& segment) override;
    void next(double min_weight) override { find(document_ + 1, min_weight); }
    void skip_to(Xapian::docid least, double min_weight) override {
        if (least > document_) find(least, min_weight);
    }
    bool at_end() const override { return document_ == kNoDocument; }
    Xapian::docid get_docid() const override { return document_; }
    double get_weight() const override { return scorer_ ? scorer_->weight() : 0; }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return likely_found_; }
    Xapian::doccount get_termfreq_max() const override { return most_found_; }
    std::string get_description() const override { return parameters_->description; }

  private:
    void estimate();
    void find(Xapian::docid least, double min_weight);
    Xapian::docid sampled(Xapian::docid least);
    Xapian::docid candidate(Xapian::docid least, double min_weight);

    std::shared_ptr<const Parameters> parameters_;
    Xapian::Database segment_;
    std::optional<WordsScorer> scorer_;  // Where something weighs.
    std::unique_ptr<Matcher> matcher_;   // nullptr: the words say it all.
    Xapian::docid document_ = 0;
    Xapian::doccount likely_found_ = 0, most_found_ = 0;
};

}  // namespace dateline
