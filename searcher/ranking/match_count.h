// How many articles meet a condition: counted, or where that would take too long, estimated from a
// sample that is large enough.
#pragma once

#include <cstdint>

#include "searcher/ranking/lowering.h"

namespace dateline {

struct MatchCount {
    std::uint64_t found = 0;
    bool exact = true;  // False: within 5 %.
};

// Counts where no more than about `most_postings` are read (reading_cost.h), so that the same query
// gives the same number on every machine. Else every so many-th block of articles is counted, and
// further ones until a few thousand matches are among them. Throws Xapian::Error.
MatchCount count_matches(const Condition& condition, const SearchedIndex& index,
                         std::uint64_t most_postings);

}  // namespace dateline
