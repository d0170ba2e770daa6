#include "searcher/planning/repeated_words.h"

namespace dateline {
namespace {

Xapian::Query repeated(const Xapian::Query& query, Xapian::termcount times) {
    if (query.get_type() == Xapian::Query::LEAF_TERM) return {*query.get_terms_begin(), times};
    return scaled(query, (kUsualK3 + 1) * times / (kUsualK3 + times));
}

}  // namespace

void RepeatedWords::add(const QueryNode& child, const QueryPart& part, const std::string& key) {
    const bool may_repeat = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                            child.weight == 1 && part.weighs;
    if (may_repeat) {
        const auto [known, is_new] = by_key_.try_emplace(key, parts_.size());
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
        if (times_[i] == 1) continue;
        parts[i].query.query = repeated(parts[i].query.query, times_[i]);
    }
    return parts;
}

}  // namespace dateline
