// Spans of word positions, joined. All lists are ascending, each span once.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/proximity/word_span.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// An article that has more pairs than that has them everywhere: the rest are left out.
inline constexpr std::size_t kMaxSpans = 100'000;

// All of them, in order, each once.
WordSpans united(std::vector<WordSpans> lists);

// Those of `right` where one of `left` begins at the same position: "l'eau".
WordSpans at_one_place(const WordSpans& left, const WordSpans& right);

// Each of `left` with each of `right` that begins right after it, as one phrase.
WordSpans side_by_side(const WordSpans& left, const WordSpans& right);

// Each of `left` with each of `right` that shares no word with it and is at most `words` away, 1
// being side by side and what lies inside or over it 0; wholly after it only, if `ordered`.
WordSpans near_each_other(const WordSpans& left, const WordSpans& right, const Reach& reach,
                          SpanPairs& pairs);

// Each of `left` with each of `right` that shares no word with it and lies in the same of `units`,
// which are ascending and do not overlap; wholly after it only, if `ordered`.
WordSpans in_same_unit(const WordSpans& left, const WordSpans& right, const Reach& reach,
                       const WordSpans& units, SpanPairs& pairs);

// Those of `left` that the two above would make no pair with.
WordSpans away_from(const WordSpans& left, const WordSpans& right, const Reach& reach,
                    SpanPairs& pairs);
WordSpans in_other_unit(const WordSpans& left, const WordSpans& right, const Reach& reach,
                        const WordSpans& units, SpanPairs& pairs);

// Those that lie among the first `words` words of a text with these paragraphs, each of which but
// the last goes on over the gap after it.
WordSpans among_first(const WordSpans& spans, std::uint32_t words, const WordSpans& paragraphs);

// How many places in the text they are: spans of the same positions are one.
std::size_t count_places(const WordSpans& spans);

}  // namespace dateline
