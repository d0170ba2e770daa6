#include "searcher/best_matches.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/schema.h"

namespace dateline {
namespace {

using Hits = std::vector<Xapian::MSetIterator>;

Hits hits_of(const Xapian::MSet& matches, Xapian::doccount limit) {
    Hits hits;
    for (Xapian::doccount i = 0; i < std::min(limit, matches.size()); ++i) {
        hits.push_back(matches[i]);
    }
    return hits;
}

void sort_by_id(Hits::iterator begin, Hits::iterator end) {
    if (end - begin < 2) return;
    std::vector<std::pair<std::string, Xapian::MSetIterator>> by_id;
    for (auto hit = begin; hit != end; ++hit) {
        by_id.emplace_back(hit->get_document().get_value(fields::kId.slot), *hit);
    }
    std::ranges::stable_sort(by_id, {}, [](const auto& entry) { return entry.first; });
    for (const auto& [id, hit] : by_id) *begin++ = hit;
}

void break_ties(Hits& hits) {
    for (auto begin = hits.begin(); begin != hits.end();) {
        const double score = begin->get_weight();
        const auto end = std::find_if(
            begin, hits.end(), [score](const auto& hit) { return hit.get_weight() != score; });
        sort_by_id(begin, end);
        begin = end;
    }
}

}  // namespace

BestMatches all_of(const Xapian::MSet& matches) {
    return {matches, hits_of(matches, matches.size())};
}

BestMatches best_matches(Xapian::Enquire& enquire, Xapian::doccount limit,
                         Xapian::doccount counted) {
    enquire.set_sort_by_relevance();
    BestMatches best{enquire.get_mset(0, limit + 1, counted), {}};
    const bool cut = limit > 0 && best.matches.size() > limit;
    if (cut && best.matches[limit - 1].get_weight() == best.matches[limit].get_weight()) {
        enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
        return all_of(enquire.get_mset(0, limit, counted));
    }
    best.hits = hits_of(best.matches, limit);
    break_ties(best.hits);
    return best;
}

}  // namespace dateline
