// What stands side by side in a query. A word that stands there more than once, in whatever
// inflection, is asked for once, with how often it does as its frequency in the query (wqf): the
// weighting scheme knows what that is worth.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/planning/wanted.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// k3 of BM25, by default: a word that stands in a query q times counts (k3 + 1) q / (k3 + q) times.
// docs/decisions/0013-ranking-defaults.md has what was measured.
inline constexpr double kUsualK3 = 4;

// Does a part of a query ask for words that rank, whether or not the index has them? What must not
// occur is none, nor what only filters.
bool asks_for_words(const QueryNode& node);

class RepeatedWords {
  public:
    struct Part {
        Wanted wanted;
        Presence presence = Presence::Plain;
        bool ranks = false;  // See asks_for_words().
    };

    explicit RepeatedWords(std::size_t most) { parts_.reserve(most); }

    // `part` is what the child was planned as, `key` the same for words that are planned alike.
    void add(const QueryNode& child, Wanted&& part, std::string key);

    // In the order of the query, repeated words where they stood first.
    const std::vector<Part>& parts() const { return parts_; }
    std::vector<Part> take() { return std::move(parts_); }

  private:
    std::vector<Part> parts_;
    std::map<std::string, std::size_t> by_key_;  // Where a word is that may be repeated.
};

}  // namespace dateline
