#include "searcher/proximity/word_span.h"

#include <algorithm>

namespace dateline {

WordSpan SpanPairs::joined(const WordSpan& one, const WordSpan& other) {
    pairs_.push_back({one, other});
    return {std::min(one.first, other.first), std::max(one.last, other.last),
            static_cast<std::uint32_t>(pairs_.size())};
}

// Pairs lie in pairs as deep as operators stand in a row: a thousand at most.
bool SpanPairs::share_word(const WordSpan& a, const WordSpan& b) const {
    if (a.last < b.first || b.last < a.first) return false;
    if (a.pair == 0 && b.pair == 0) return true;
    const WordSpan& whole = a.pair == 0 ? a : b;
    const Pair& pair = pairs_[(a.pair == 0 ? b.pair : a.pair) - 1];
    return share_word(whole, pair.one) || share_word(whole, pair.other);
}

}  // namespace dateline
