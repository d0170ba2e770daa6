// Places in a text, asked for: a tree of index terms and how they stand to each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/proximity/word_term.h"
#include "searcher/query/query_tree.h"

namespace dateline {

struct SpanQuery {
    enum class Kind {
        Terms,     // Wherever one of `terms` is, in articles that it counts in.
        AtOnce,    // The last child where the others begin as well: "l'eau".
        Sequence,  // The children side by side, in this order.
        Run,       // The children, pairs of ideographs, each a position after the one before.
        Any,       // Wherever one of the children is.
        Near,      // The two children, as `reach` says, without a word that both share.
        NotNear,   // The first child where the second is not near, as `reach` says.
        First,     // The child among the first `words` words of the text.
    };
    Kind kind = Kind::Any;
    std::vector<WordTerm> terms;
    Reach reach;
    std::uint32_t words = 0;
    std::vector<SpanQuery> children;

    bool operator==(const SpanQuery&) const = default;
};

// As in --explain: "(oil | gas) NEAR/5 [interest rate]".
std::string to_text(const SpanQuery& query);

}  // namespace dateline
