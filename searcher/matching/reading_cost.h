// What it costs to look at all articles that may meet a condition.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "searcher/planning/condition.h"

namespace dateline {

// About how many postings are read; a document whose positions are read counts as several. Depends
// on the index and the condition alone.
std::uint64_t reading_cost(const Condition& condition, const Xapian::Database& database);

}  // namespace dateline
