#include "searcher/proximity/span_algebra.h"

#include <algorithm>

namespace dateline {
namespace {

// Collects pairs and puts them in order.
class Pairs {
  public:
    bool full() const { return spans_.size() >= kMaxSpans; }
    void add(const WordSpan& one, const WordSpan& other) {
        spans_.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
    }
    WordSpans take() {
        std::ranges::sort(spans_);
        spans_.erase(std::unique(spans_.begin(), spans_.end()), spans_.end());
        return std::move(spans_);
    }

  private:
    WordSpans spans_;
};

auto first_from(const WordSpans& spans, std::uint64_t position) {
    return std::ranges::lower_bound(spans, position, {}, &WordSpan::first);
}

// Pairs of which the one of `before` stands wholly before the one of `after`.
void add_pairs(const WordSpans& before, const WordSpans& after, std::uint32_t words, Pairs& pairs) {
    for (const WordSpan& one : before) {
        const std::uint64_t farthest = std::uint64_t{one.last} + words;
        for (auto other = first_from(after, std::uint64_t{one.last} + 1);
             other != after.end() && other->first <= farthest; ++other) {
            if (pairs.full()) return;
            pairs.add(one, *other);
        }
    }
}

// Those of `spans` inside `unit`. `spans` may be long: what lies before is skipped.
WordSpans inside(const WordSpans& spans, const WordSpan& unit) {
    WordSpans found;
    for (auto span = first_from(spans, unit.first); span != spans.end() && span->first <= unit.last;
         ++span) {
        if (span->last <= unit.last) found.push_back(*span);
    }
    return found;
}

}  // namespace

WordSpans united(std::vector<WordSpans> lists) {
    if (lists.size() == 1) return std::move(lists.front());
    WordSpans all;
    for (const WordSpans& list : lists) all.insert(all.end(), list.begin(), list.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

WordSpans side_by_side(const WordSpans& left, const WordSpans& right) {
    return near_each_other(left, right, {Within::Words, 1, true});
}

WordSpans near_each_other(const WordSpans& left, const WordSpans& right, const Reach& reach) {
    Pairs pairs;
    add_pairs(left, right, reach.words, pairs);
    if (!reach.ordered) add_pairs(right, left, reach.words, pairs);
    return pairs.take();
}

WordSpans in_same_unit(const WordSpans& left, const WordSpans& right, bool ordered,
                       const WordSpans& units) {
    Pairs pairs;
    for (const WordSpan& unit : units) {
        const WordSpans here = inside(left, unit);
        if (here.empty()) continue;
        const WordSpans there = inside(right, unit);
        const std::uint32_t length = unit.last - unit.first;
        add_pairs(here, there, length, pairs);
        if (!ordered) add_pairs(there, here, length, pairs);
    }
    return pairs.take();
}

}  // namespace dateline
