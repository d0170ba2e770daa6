#include "searcher/planning/repeated_words.h"

namespace dateline {
namespace {

// The query part of BM25 (Robertson et al., TREC-3): (k3 + 1) q / (k3 + q) for a word that stands
// there q times. docs/decisions/0013-ranking-defaults.md has what was measured.
double weight_of(int times) {
    constexpr double kK3 = 3;
    return (kK3 + 1) * times / (kK3 + times);
}

}  // namespace

void RepeatedWords::add(const QueryNode& child, const QueryPart& part) {
    const bool may_repeat = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                            child.weight == 1 && part.weighs;
    if (may_repeat) {
        const auto [known, is_new] =
            by_query_.try_emplace(part.query.get_description(), parts_.size());
        if (!is_new) {
            ++times_[known->second];
            return;
        }
    }
    parts_.push_back({part, child.presence});
    times_.push_back(1);
}

std::vector<RepeatedWords::Part> RepeatedWords::parts() const {
    std::vector<Part> parts = parts_;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (times_[i] > 1)
            parts[i].query.query = scaled(parts[i].query.query, weight_of(times_[i]));
    }
    return parts;
}

}  // namespace dateline
