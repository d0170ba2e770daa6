// The best matches of a query, those of equal score in the order of their ids.
#pragma once

#include <xapian.h>

#include <vector>

namespace dateline {

struct BestMatches {
    Xapian::MSet matches;                    // With what the library says of how many there are.
    std::vector<Xapian::MSetIterator> hits;  // Into `matches`: the best first.
};

// As they are.
BestMatches all_of(const Xapian::MSet& matches);

// The first `limit` by score, while at least `counted` are looked at. `enquire` has its query and
// its weights. Throws Xapian::Error.
//
// The library can break ties itself, by a value that it then reads of every match that comes into
// question: that doubles the time of a short query. Here the ids of those are read that are equal
// in the end; only when matches that just fell short equal the last one is the library asked.
BestMatches best_matches(Xapian::Enquire& enquire, Xapian::doccount limit,
                         Xapian::doccount counted);

}  // namespace dateline
