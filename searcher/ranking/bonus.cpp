#include "searcher/ranking/bonus.h"

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/exact_sum.h"

namespace dateline {

Xapian::Query bonus(const Xapian::Query& where, double weight) {
    auto* constant = new Xapian::FixedWeightPostingSource(to_exact(weight));
    return {Xapian::Query::OP_FILTER, Xapian::Query(constant->release()), where};
}

// An OP_AND_MAYBE loses documents when its left side alone no longer suffices
// (docs/library-faults.md). `query` is a MatchSource, which never admits that; so there is one
// OP_AND_MAYBE, and nothing else to the left of the bonuses.
Xapian::Query with_bonuses(const Xapian::Query& query, const std::vector<Xapian::Query>& bonuses) {
    if (bonuses.empty()) return query;
    return {Xapian::Query::OP_AND_MAYBE, query,
            Xapian::Query(Xapian::Query::OP_OR, bonuses.begin(), bonuses.end())};
}

std::vector<std::string> stem_terms(const RankedWord& word, const Field& field) {
    std::vector<std::string> terms;
    for (const std::string& stem : word.stems) terms.push_back(make_stem_term(field.prefix, stem));
    return terms;
}

std::vector<std::string> exact_terms(const RankedWord& word, const Field& field) {
    std::vector<std::string> terms;
    for (const std::string& form : word.words) terms.push_back(make_term(field.prefix, form));
    return terms;
}

std::string counted_term(const RankedWord& word) {
    return word.stems.empty() ? make_term(fields::kBody.prefix, word.words.front())
                              : make_stem_term(fields::kBody.prefix, word.stems.front());
}

double rarity(const Xapian::Database& database, const RankedWord& word) {
    const Xapian::doccount count = database.get_termfreq(counted_term(word));
    return count == 0 ? 0 : word.weight * bm25_idf(count, database.get_doccount());
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace dateline
