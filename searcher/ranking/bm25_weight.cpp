#include "searcher/ranking/bm25_weight.h"

#include <algorithm>
#include <cmath>

namespace dateline {

double bm25_idf(double documents, double total) {
    const double odds = (total - documents + 0.5) / (documents + 0.5);
    return std::log(odds < 2 ? 1 + odds / 2 : odds);
}

double usual_b(double query_words) {
    constexpr double kShort = 2, kShortB = 0.2, kLong = 10, kLongB = 0.5;
    const double part = (query_words - kShort) / (kLong - kShort);
    return std::lerp(kShortB, kLongB, std::clamp(part, 0.0, 1.0));
}

Bm25Weight::Bm25Weight(const Parameters& parameters) : parameters_(parameters) {
    need_stat(COLLECTION_SIZE);
    need_stat(AVERAGE_LENGTH);
    need_stat(TERMFREQ);
    need_stat(WQF);
    need_stat(WDF);
    need_stat(WDF_MAX);
    if (parameters_.k1 > 0 && parameters_.b > 0) {
        need_stat(DOC_LENGTH);
        need_stat(DOC_LENGTH_MIN);
    }
}

void Bm25Weight::init(double factor) {
    if (factor == 0) return;  // The weight that a document has without words: none.
    curve_ = Bm25Curve(parameters_.k1, parameters_.b, get_average_length());
    rarity_ = factor * bm25_rarity(parameters_, get_termfreq(), get_collection_size(), get_wqf());
}

double Bm25Weight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                               Xapian::termcount) const {
    return curve_.part(rarity_, wdf, length);
}

// It grows with wdf and falls with length, and a document is no shorter than what it repeats.
double Bm25Weight::get_maxpart() const {
    const double wdf = get_wdf_upper_bound();
    const double shortest = get_doclength_lower_bound();
    return curve_.part(rarity_, wdf, std::fmax(shortest, wdf));
}

double bm25_rarity(const Bm25Weight::Parameters& parameters, double documents, double total,
                   double wqf) {
    const auto& [k1, b, k3] = parameters;
    return bm25_idf(documents, total) * (k3 + 1) * wqf / (k3 + wqf) * (k1 + 1);
}

}  // namespace dateline
