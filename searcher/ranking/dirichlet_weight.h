// Query likelihood with Dirichlet smoothing (Zhai and Lafferty: A study of smoothing methods for
// language models applied to information retrieval, TOIS 22(2), 2004). The library's own LMWeight
// gives other figures than the formula.
#pragma once

#include <xapian.h>

namespace dateline {

// The logarithm of the likelihood is, without what is the same for all documents,
//     sum over matching words  wqf * ln(1 + wdf / (mu * cf / C))  +  |q| * ln(mu / (mu + length))
// with cf of C words of the collection being this one. Xapian wants no weight below 0, so the last
// part is |q| * ln((mu + longest) / (mu + length)), which orders the same.
class DirichletWeight : public Xapian::Weight {
  public:
    struct Parameters {
        double mu;                  // Above 0: how many words of the collection each document gets.
        double query_words;         // |q|: the words that weigh, counted as often as they do.
        Xapian::termcount longest;  // No document is longer.
    };
    explicit DirichletWeight(const Parameters& parameters);

    DirichletWeight* clone() const override { return new DirichletWeight(parameters_); }
    void init(double factor) override;
    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                       Xapian::termcount unique_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount length, Xapian::termcount unique_terms) const override;
    double get_maxextra() const override;

  private:
    Parameters parameters_;
    double expected_ = 0;  // mu * cf / C; 0 for a word that nowhere counts.
    double factor_ = 0;
};

}  // namespace dateline
