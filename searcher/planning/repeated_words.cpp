#include "searcher/planning/repeated_words.h"

#include <algorithm>

#include "searcher/planning/word_planner.h"

namespace dateline {

bool asks_for_words(const QueryNode& node) {
    if (is_text(node.kind)) return WordPlanner::ranks(*node.field);
    return node.kind != NodeKind::Not &&
           std::ranges::any_of(node.children, [](const QueryNode& child) {
               return child.presence != Presence::Excluded && asks_for_words(child);
           });
}

void RepeatedWords::add(const QueryNode& child, Wanted&& part, std::string key) {
    const bool may_repeat = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                            child.weight == 1 && !part.words.empty();
    if (may_repeat) {
        const auto [known, is_new] = by_key_.try_emplace(std::move(key), parts_.size());
        if (!is_new) {
            for (PlanWord& word : parts_[known->second].wanted.words) ++word.times;
            return;
        }
    }
    Part& added = parts_.emplace_back();
    added.wanted = std::move(part);
    added.presence = child.presence;
    added.ranks = asks_for_words(child);
}

}  // namespace dateline
