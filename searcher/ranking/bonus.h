// What is added to the weights of words: constants for articles that a query finds.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/planning/ranked_words.h"

namespace dateline {

// `weight` (from 0) for each article that `where` finds, and nothing else.
Xapian::Query bonus(const Xapian::Query& where, double weight);

// `query`, and what the bonuses add to the articles that it finds.
Xapian::Query with_bonuses(const Xapian::Query& query, const std::vector<Xapian::Query>& bonuses);

// The terms of a word in a field: its stems, its exact forms.
std::vector<std::string> stem_terms(const RankedWord& word, const Field& field);
std::vector<std::string> exact_terms(const RankedWord& word, const Field& field);

// The term by which the word is counted: its first stem, or its exact form where it has none.
std::string counted_term(const RankedWord& word);

// How much the word says: its BM25 idf times its weight in the query. At least 0; 0 for a word that
// is nowhere.
double rarity(const Xapian::Database& database, const RankedWord& word);

// Finds any of the terms, of which there is at least one. Weighs nothing that has no count.
Xapian::Query any_of(const std::vector<std::string>& terms);

}  // namespace dateline
