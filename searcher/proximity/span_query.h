// Places in a text, asked for: a tree of index terms and how they stand to each other.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/query_tree.h"

namespace dateline {

struct SpanQuery {
    enum class Kind {
        Terms,     // Wherever one of `terms` stands.
        Sequence,  // The children side by side, in this order.
        Any,       // Wherever one of the children stands.
        Near,      // The two children, as `reach` says, not over each other.
    };
    Kind kind = Kind::Any;
    std::vector<std::string> terms;
    Reach reach;
    std::vector<SpanQuery> children;
};

// As in --explain: "(oil | gas) NEAR/5 [interest rate]".
std::string to_text(const SpanQuery& query);

}  // namespace dateline
