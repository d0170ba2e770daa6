#include "searcher/ranking/match_count.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "searcher/matching/reading_cost.h"
#include "searcher/proximity/document_languages.h"

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

// Terms, any of which may be there: what most queries of words come to.
bool add_terms(const Condition& condition, std::vector<const WordTerm*>& terms) {
    if (condition.kind == Condition::Kind::Terms) {
        for (const WordTerm& term : condition.terms) terms.push_back(&term);
        return true;
    }
    return condition.kind == Condition::Kind::Any &&
           std::ranges::all_of(condition.children, [&terms](const Condition& child) {
               return add_terms(child, terms);
           });
}

// A bit for each article.
std::uint64_t count_any(const std::vector<const WordTerm*>& terms,
                        const Xapian::Database& database) {
    std::vector<bool> found(std::size_t{database.get_lastdocid()} + 1);
    for (const WordTerm* term : terms) {
        DocumentLanguages languages(database);
        auto posting = database.postlist_begin(term->term);
        const auto end = database.postlist_end(term->term);
        for (; posting != end; ++posting) {
            const Xapian::docid document = *posting;
            if (!found[document]) found[document] = languages.admits(term->where, document);
        }
    }
    return static_cast<std::uint64_t>(std::ranges::count(found, true));
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
    std::vector<const WordTerm*> terms;
    if (parts == 1 && add_terms(condition, terms)) return {count_any(terms, index.database), true};
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
