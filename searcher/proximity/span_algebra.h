// Spans of word positions, joined. All lists are ascending by first and then last position, each
// span once.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/query/query_tree.h"

namespace dateline {

// Positions [first, last], both included.
struct WordSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    auto operator<=>(const WordSpan&) const = default;
};
using WordSpans = std::vector<WordSpan>;

// An article that has more pairs than that has them everywhere: the rest are left out.
inline constexpr std::size_t kMaxSpans = 100'000;

// All of them, in order, each once.
WordSpans united(std::vector<WordSpans> lists);

// Each of `left` with each of `right` that begins right behind it.
WordSpans side_by_side(const WordSpans& left, const WordSpans& right);

// Each of `left` with each of `right` that does not overlap it and is at most `words` away, 1 being
// side by side; behind it only, if `ordered`.
WordSpans near_each_other(const WordSpans& left, const WordSpans& right, const Reach& reach);

// Each of `left` with each of `right` that does not overlap it and lies in the same of `units`,
// which are ascending and do not overlap.
WordSpans in_same_unit(const WordSpans& left, const WordSpans& right, bool ordered,
                       const WordSpans& units);

}  // namespace dateline
