#include "searcher/ranking/term_frequencies.h"

#include <cmath>
#include <numeric>

namespace dateline {
namespace {

// As if terms were in documents independently of each other.
double both(double a, double b, double total) {
    return a * b / total;
}

double either(double a, double b, double total) {
    return a + b - both(a, b, total);
}

}  // namespace

Xapian::doccount TermFrequencies::of(const std::string& term) {
    const auto [known, is_new] = known_.try_emplace(term, 0);
    if (is_new) known->second = database_->get_termfreq(term);
    return known->second;
}

Xapian::doccount estimated_frequency(const std::vector<WordTerm>& word,
                                     TermFrequencies& frequencies) {
    const double total = frequencies.total();
    if (total == 0) return 0;
    const auto any = [&](double there, const std::string& term) {
        return either(there, frequencies.of(term), total);
    };
    double found = 0;
    // Terms of one filter are side by side. Those of the first are of the languages that the index
    // has most of, and hardly in any other.
    for (auto term = word.begin(); term != word.end();) {
        const bool is_first = term == word.begin();
        const LanguageFilter& where = term->where;
        double there = 0;
        for (; term != word.end() && term->where == where; ++term) there = any(there, term->term);
        const double listed = std::accumulate(where.terms.begin(), where.terms.end(), 0.0, any);
        const bool others = where.admits == LanguageFilter::Admits::Others;
        const double admitted = both(there, others ? total - listed : listed, total);
        found = either(found, is_first ? there : admitted, total);
    }
    return static_cast<Xapian::doccount>(std::llround(found));
}

}  // namespace dateline
