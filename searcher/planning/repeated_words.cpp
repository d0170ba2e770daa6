#include "searcher/planning/repeated_words.h"

namespace dateline {

void RepeatedWords::add(const QueryNode& child, Wanted part, const std::string& key) {
    const bool may_repeat = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                            child.weight == 1 && !part.words.empty();
    if (may_repeat) {
        const auto [known, is_new] = by_key_.try_emplace(key, parts_.size());
        if (!is_new) {
            for (PlanWord& word : parts_[known->second].wanted.words) ++word.times;
            return;
        }
    }
    parts_.push_back({std::move(part), child.presence});
}

}  // namespace dateline
