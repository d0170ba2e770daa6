// How a query text is to be read.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_tree.h"

namespace dateline {

enum class Reading {
    Strict,   // As the grammar has it, or not at all.
    Lenient,  // What is wrong is searched as plain words.
    Plain,    // As plain words in any case.
};

struct ReadQuery {
    QueryNode tree;
    std::string trouble;                  // Why it was read as plain words; empty when it was not.
    std::vector<std::string> notes = {};  // What else was read otherwise than it looks.
};

// `today` is what "yesterday" is counted from. The places in the tree and in errors are those of
// `text`, whatever form it has (typed_query.h). Throws QueryError; a lenient reading does for
// limits, for bytes that are no text, and for texts without a single word.
ReadQuery read_query(std::string_view text, Reading reading, std::chrono::sys_days today);

}  // namespace dateline
