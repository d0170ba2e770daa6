// Where in a text something of a query is met: a word, a phrase, or words near each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace dateline {

// Positions [first, last], both included.
struct WordSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t pair = 0;  // What it is made of, in SpanPairs; 0: a word or a phrase, whole.

    bool operator==(const WordSpan&) const = default;
    auto operator<=>(const WordSpan&) const = default;
};
using WordSpans = std::vector<WordSpan>;

// The pairs that spans are made of, so that no word stands for two of a query.
class SpanPairs {
  public:
    void clear() { pairs_.clear(); }

    // The span from the beginning of the one that begins first to the end of the one that ends
    // last.
    WordSpan joined(const WordSpan& one, const WordSpan& other);

    // Is there a word that both hold? A word between the two of a pair belongs to neither.
    bool share_word(const WordSpan& a, const WordSpan& b) const;

  private:
    struct Pair {
        WordSpan one, other;
    };
    std::vector<Pair> pairs_;
};

}  // namespace dateline
