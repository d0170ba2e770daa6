// Documents in which two words stand near each other, as a source of postings.
//
// The library has OP_NEAR for this, but below an OP_OR it is counted where it does not hold:
// docs/library-faults.md.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace dateline {

// Weighs nothing itself. One search at a time; Xapian clones it for each segment.
class NearSource : public Xapian::PostingSource {
  public:
    struct Parameters {
        std::vector<std::string> left, right;  // Terms with positions; any of each.
        Xapian::termpos distance;              // So many positions apart at most, in any order.
    };
    explicit NearSource(Parameters parameters) : parameters_(std::move(parameters)) {}

    NearSource* clone() const override { return new NearSource(parameters_); }
    // Reads which documents have both words.
    void init(const Xapian::Database& database) override;
    void next(double min_weight) override;
    void skip_to(Xapian::docid least, double min_weight) override;
    bool at_end() const override { return place_ == candidates_.size(); }
    Xapian::docid get_docid() const override { return candidates_[place_]; }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override;
    Xapian::doccount get_termfreq_max() const override;

  private:
    void pass_over_distant();
    bool is_near(Xapian::docid document) const;

    Parameters parameters_;
    Xapian::Database database_;
    std::vector<Xapian::docid> candidates_;
    std::size_t place_ = 0;
    bool started_ = false;
};

}  // namespace dateline
