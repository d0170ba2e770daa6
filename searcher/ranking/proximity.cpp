#include "searcher/ranking/proximity.h"

#include <algorithm>

#include "searcher/ranking/bonus.h"
#include "searcher/ranking/near_source.h"
#include "searcher/ranking/parameters.h"

namespace dateline {
namespace {

constexpr Xapian::termpos kDistance = 8;

Xapian::Query pair(const RankedWord& left, const RankedWord& right, double weight) {
    auto* near = new NearSource(
        {exact_terms(left, fields::kBody), exact_terms(right, fields::kBody), kDistance});
    const Xapian::Query both = any_of({counted_term(left), counted_term(right)});
    return {Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, both, weight),
            Xapian::Query(near->release())};
}

}  // namespace

double parse_proximity(std::string_view text) {
    return parse_number(text, {"a weight", 0, 0, 10}, "--proximity");
}

std::vector<Xapian::Query> proximity_bonuses(const std::vector<RankedWord>& words, double weight) {
    std::vector<Xapian::Query> pairs;
    if (weight == 0) return pairs;
    for (std::size_t i = 1; i < words.size() && pairs.size() < kMostPairs; ++i) {
        if (counted_term(words[i - 1]) == counted_term(words[i])) continue;
        const double lesser = std::min(words[i - 1].weight, words[i].weight);
        pairs.push_back(pair(words[i - 1], words[i], weight * lesser));
    }
    return pairs;
}

}  // namespace dateline
