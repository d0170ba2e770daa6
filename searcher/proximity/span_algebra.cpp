#include "searcher/proximity/span_algebra.h"

#include <algorithm>

#include "common/analysis/paragraph_positions.h"

namespace dateline {
namespace {

bool same_positions(const WordSpan& a, const WordSpan& b) {
    return a.first == b.first && a.last == b.last;
}

void put_in_order(WordSpans& spans) {
    if (!std::ranges::is_sorted(spans)) std::ranges::sort(spans);
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

auto first_from(const WordSpans& spans, std::uint32_t position) {
    return std::ranges::lower_bound(spans, position, {}, &WordSpan::first);
}

std::uint32_t longest(const WordSpans& spans) {
    std::uint32_t most = 0;
    for (const WordSpan& span : spans) most = std::max(most, span.last - span.first);
    return most;
}

// Pairs of the same positions that are kept: more differ only in what lies between.
constexpr std::size_t kMostAlike = 8;

void drop_alike(WordSpans& spans) {
    std::size_t alike = 0;
    auto kept = spans.begin();
    for (auto span = spans.begin(); span != spans.end(); ++span) {
        const bool same = kept != spans.begin() && same_positions(*(kept - 1), *span);
        alike = same ? alike + 1 : 0;
        if (alike < kMostAlike) *kept++ = *span;
    }
    spans.erase(kept, spans.end());
}

// Calls `take` with each of `right` that stands to `one` as `reach` says; until it returns false.
class Neighbours {
  public:
    Neighbours(const WordSpans& right, const Reach& reach, const SpanPairs& pairs)
        : right_(right), reach_(reach), pairs_(pairs), longest_(longest(right)) {}

    template <typename Take>
    void visit(const WordSpan& one, const WordSpan& within, const Take& take) const {
        const std::uint32_t least =
            reach_.ordered ? one.last + 1 : std::max(within.first, longest_) - longest_;
        for (auto other = first_from(right_, least);
             other != right_.end() && other->first <= within.last; ++other) {
            if (other->last < within.first || pairs_.share_word(one, *other)) continue;
            if (!take(*other)) return;
        }
    }

  private:
    const WordSpans& right_;
    const Reach& reach_;
    const SpanPairs& pairs_;
    std::uint32_t longest_;
};

// The positions that at least a part of what is near `one` has.
WordSpan reached(const WordSpan& one, std::uint32_t words) {
    return {std::max(one.first, words) - words, one.last + words};
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

class PairList {
  public:
    explicit PairList(SpanPairs& pairs) : pairs_(pairs) {}

    void add(const WordSpan& one, const Neighbours& neighbours, const WordSpan& within) {
        neighbours.visit(one, within, [&](const WordSpan& other) {
            if (spans_.size() >= kMaxSpans) return false;
            spans_.push_back(pairs_.joined(one, other));
            return true;
        });
    }

    WordSpans take() {
        std::ranges::sort(spans_);
        drop_alike(spans_);
        return std::move(spans_);
    }

  private:
    SpanPairs& pairs_;
    WordSpans spans_;
};

bool has_neighbour(const WordSpan& one, const Neighbours& neighbours, const WordSpan& within) {
    bool found = false;
    neighbours.visit(one, within, [&](const WordSpan&) {
        found = true;
        return false;
    });
    return found;
}

}  // namespace

WordSpans united(std::vector<WordSpans> lists) {
    if (lists.size() == 1) return std::move(lists.front());
    WordSpans all;
    for (const WordSpans& list : lists) all.insert(all.end(), list.begin(), list.end());
    put_in_order(all);
    return all;
}

WordSpans at_one_place(const WordSpans& left, const WordSpans& right) {
    WordSpans found;
    for (const WordSpan& span : right) {
        const auto same = first_from(left, span.first);
        if (same != left.end() && same->first == span.first) found.push_back(span);
    }
    return found;
}

WordSpans side_by_side(const WordSpans& left, const WordSpans& right) {
    WordSpans found;
    for (const WordSpan& one : left) {
        for (auto next = first_from(right, one.last + 1);
             next != right.end() && next->first == one.last + 1; ++next) {
            found.push_back({one.first, next->last});
        }
    }
    put_in_order(found);
    return found;
}

WordSpans near_each_other(const WordSpans& left, const WordSpans& right, const Reach& reach,
                          SpanPairs& pairs) {
    const Neighbours neighbours(right, reach, pairs);
    PairList list(pairs);
    for (const WordSpan& one : left) list.add(one, neighbours, reached(one, reach.words));
    return list.take();
}

WordSpans in_same_unit(const WordSpans& left, const WordSpans& right, const Reach& reach,
                       const WordSpans& units, SpanPairs& pairs) {
    PairList list(pairs);
    for (const WordSpan& unit : units) {
        const WordSpans here = inside(left, unit);
        if (here.empty()) continue;
        const WordSpans there = inside(right, unit);
        const Neighbours neighbours(there, reach, pairs);
        for (const WordSpan& one : here) list.add(one, neighbours, unit);
    }
    return list.take();
}

WordSpans away_from(const WordSpans& left, const WordSpans& right, const Reach& reach,
                    SpanPairs& pairs) {
    const Neighbours neighbours(right, reach, pairs);
    WordSpans found;
    for (const WordSpan& one : left) {
        if (!has_neighbour(one, neighbours, reached(one, reach.words))) found.push_back(one);
    }
    return found;
}

WordSpans in_other_unit(const WordSpans& left, const WordSpans& right, const Reach& reach,
                        const WordSpans& units, SpanPairs& pairs) {
    WordSpans found;
    auto unit = units.begin();
    WordSpans there = unit == units.end() ? WordSpans() : inside(right, *unit);
    for (const WordSpan& one : left) {
        while (unit != units.end() && unit->last < one.first) {
            ++unit;
            there = unit == units.end() ? WordSpans() : inside(right, *unit);
        }
        const bool in_unit =
            unit != units.end() && unit->first <= one.first && one.last <= unit->last;
        if (!in_unit || !has_neighbour(one, Neighbours(there, reach, pairs), *unit)) {
            found.push_back(one);
        }
    }
    return found;
}

WordSpans among_first(const WordSpans& spans, std::uint32_t words, const WordSpans& paragraphs) {
    std::uint32_t left = words;
    std::uint32_t end = 0;  // The position after the last that counts.
    for (auto paragraph = paragraphs.begin(); paragraph != paragraphs.end() && left > 0;
         ++paragraph) {
        const bool is_last = paragraph + 1 == paragraphs.end();
        const std::uint32_t length = paragraph->last - paragraph->first + 1;
        const std::uint32_t here = is_last ? left : std::min(left, length - kParagraphGap);
        end = paragraph->first + here;
        left -= here;
    }
    WordSpans found;
    for (const WordSpan& span : spans) {
        if (span.last < end) found.push_back(span);
    }
    return found;
}

std::size_t count_places(const WordSpans& spans) {
    std::size_t count = 0;
    for (auto span = spans.begin(); span != spans.end(); ++span) {
        if (span == spans.begin() || !same_positions(*(span - 1), *span)) ++count;
    }
    return count;
}

}  // namespace dateline
