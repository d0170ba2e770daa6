// BM25 (Robertson, Walker, Jones, Hancock-Beaulieu, Gatford: Okapi at TREC-3, 1994), with sums that
// do not depend on how the index is split.
#pragma once

#include <xapian.h>

#include "searcher/planning/repeated_words.h"
#include "searcher/ranking/exact_sum.h"

namespace dateline {

// A word counts
//     idf * (k3 + 1) * wqf / (k3 + wqf) * (k1 + 1) * wdf / (wdf + k1 * (1 - b + b * length / mean))
// where idf = ln(r), r = (N - n + 0.5) / (n + 0.5) for n of N documents, and r is replaced by
// 1 + r / 2 below 2, so that no word counts against a document (as the library does).
class Bm25Curve {
  public:
    Bm25Curve() = default;
    Bm25Curve(double k1, double b, double mean_length)
        : constant_(k1 * (1 - b)), factor_(mean_length > 0 ? k1 * b / mean_length : 0) {}

    // What a word counts; `rarity` is all that does not depend on the document.
    double part(double rarity, double wdf, double length) const {
        return wdf == 0 ? 0 : to_exact(rarity * wdf / (wdf + constant_ + factor_ * length));
    }

  private:
    double constant_ = 0;
    double factor_ = 0;
};

// The same as the library wants it.
class Bm25Weight : public Xapian::Weight {
  public:
    struct Parameters {
        double k1;  // From 0: how much a repeated word adds; 0: nothing.
        double b;   // 0 to 1: how much a long document is held down; 0: not at all.
        double k3;  // From 0: how much a word repeated in the query adds; 0: nothing.
    };
    explicit Bm25Weight(const Parameters& parameters);

    Bm25Weight* clone() const override { return new Bm25Weight(parameters_); }
    void init(double factor) override;
    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                       Xapian::termcount unique_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    double get_maxextra() const override { return 0; }

  private:
    Parameters parameters_;
    Bm25Curve curve_;
    double rarity_ = 0;
};

// Of a word that is in `documents` of `total`, and in the query `wqf` times.
double bm25_rarity(const Bm25Weight::Parameters& parameters, double documents, double total,
                   double wqf);

// By default, as measured: docs/decisions/0013-ranking-defaults.md.
inline constexpr double kUsualK1 = 1.8;

// b for a query of so many words that weigh: 0.2 up to two, 0.5 from ten on, and between these in
// proportion. The more words there are, the more a long document gets by holding some of them by
// chance (Zhai and Lafferty, TOIS 22(2), 2004, found the same of smoothing).
double usual_b(double query_words);

// The idf above, of a word in `documents` of `total`. At least 0.
double bm25_idf(double documents, double total);

}  // namespace dateline
