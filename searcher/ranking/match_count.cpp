#include "searcher/ranking/match_count.h"

#include <algorithm>
#include <cmath>

#include "searcher/matching/reading_cost.h"

namespace dateline {
namespace {

// With so many matches in the sample the error is 1.6 % if they lie there by chance; neighbours are
// alike, so it is two or three times as much at worst.
constexpr std::uint64_t kEnoughMatches = 5000;

// A sample has so many blocks at least, or it is no sample of a collection that changes with time.
constexpr Xapian::docid kFewestBlocks = 256;

std::uint64_t count_in(const Condition& condition, const SearchedIndex& index,
                       const SampledBlocks& blocks) {
    Xapian::Enquire enquire(index.database);
    enquire.set_query(unweighed(condition, index, blocks));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    return enquire.get_mset(0, 0, index.database.get_doccount()).get_matches_estimated();
}

// The numbers from 0 to `count` - 1, a power of two, each half way between those before.
Xapian::docid spread(Xapian::docid number, Xapian::docid count) {
    Xapian::docid turned = 0;
    for (; count > 1; count /= 2, number /= 2) turned = turned * 2 + number % 2;
    return turned;
}

}  // namespace

MatchCount count_matches(const Condition& condition, const SearchedIndex& index,
                         std::uint64_t most_postings) {
    const std::uint64_t cost = reading_cost(condition, index.database);
    const Xapian::docid blocks = index.database.get_doccount() / SampledBlocks::kBlock;
    Xapian::docid parts = 1;
    while (cost / parts > most_postings && blocks / (2 * parts) >= kFewestBlocks) parts *= 2;
    std::uint64_t found = 0;
    Xapian::docid counted = 0;
    while (counted < parts && (counted == 0 || found < kEnoughMatches)) {
        found += count_in(condition, index, {spread(counted, parts), parts});
        ++counted;
    }
    if (counted == parts) return {found, true};
    const double share = static_cast<double>(counted) / parts;
    return {static_cast<std::uint64_t>(std::llround(static_cast<double>(found) / share)), false};
}

}  // namespace dateline
