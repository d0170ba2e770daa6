// Neighbours in the query that are neighbours in an article: `--proximity WEIGHT`. After Metzler
// and Croft (A Markov random field model for term dependencies, SIGIR 2005), sequential dependence.
#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "searcher/planning/ranked_words.h"

namespace dateline {

// A weight from 0 to 10. Throws UsageError.
double parse_proximity(std::string_view text);

// For each two different words that follow each other in the query and stand within eight words of
// each other in an article, in these forms and any order: `weight` of what the two weigh there.
// Words have positions as they are written and counts by their stems, so the one says where and the
// other how much. Of a long query the first kMostPairs pairs.
std::vector<Xapian::Query> proximity_bonuses(const std::vector<RankedWord>& words, double weight);

inline constexpr std::size_t kMostPairs = 30;

}  // namespace dateline
