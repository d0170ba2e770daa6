#include "searcher/ranking/dirichlet_weight.h"

#include <cmath>

#include "searcher/ranking/exact_sum.h"

namespace dateline {

DirichletWeight::DirichletWeight(const Parameters& parameters) : parameters_(parameters) {
    need_stat(COLLECTION_SIZE);  // With the average length: C.
    need_stat(AVERAGE_LENGTH);
    need_stat(COLLECTION_FREQ);
    need_stat(WQF);
    need_stat(WDF);
    need_stat(WDF_MAX);
    need_stat(DOC_LENGTH);
}

void DirichletWeight::init(double factor) {
    if (factor == 0) return;  // For get_sumextra(), which is of no word.
    const double words = get_average_length() * get_collection_size();
    expected_ = words > 0 ? parameters_.mu * get_collection_freq() / words : 0;
    factor_ = factor * get_wqf();
}

double DirichletWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount,
                                    Xapian::termcount) const {
    return wdf == 0 || expected_ == 0 ? 0 : to_exact(factor_ * std::log1p(wdf / expected_));
}

double DirichletWeight::get_maxpart() const {
    return get_sumpart(get_wdf_upper_bound(), 0, 0);
}

double DirichletWeight::get_sumextra(Xapian::termcount length, Xapian::termcount) const {
    const auto& [mu, query_words, longest] = parameters_;
    return to_exact(query_words * std::log((mu + longest) / (mu + length)));
}

// A document may be empty; the library's lower bound of lengths passes over such.
double DirichletWeight::get_maxextra() const {
    return get_sumextra(0, 0);
}

}  // namespace dateline
