#include "searcher/ranking/with_words_source.h"

#include <algorithm>

#include "searcher/ranking/words_source.h"

namespace dateline {
namespace {

// Stems of other languages that no article has; one term stays.
void drop_unknown_terms(WordTerms& word, TermFrequencies& frequencies) {
    const auto first = word.terms.begin();
    const auto unknown = std::remove_if(first + 1, word.terms.end(), [&](const WordTerm& term) {
        return frequencies.of(term.term) == 0;
    });
    word.terms.erase(unknown, word.terms.end());
}

// Where each word that must occur is one term the library is right. From so many words on it is
// faster too: so few documents have them all that knowing lengths no longer counts.
constexpr std::size_t kManyWords = 3;

bool is_all_of_many_terms(const Xapian::Query& query) {
    const std::size_t parts = query.get_num_subqueries();
    bool terms = query.get_type() == Xapian::Query::OP_AND && parts >= kManyWords;
    for (std::size_t i = 0; terms && i < parts; ++i) {
        terms = query.get_subquery(i).get_type() == Xapian::Query::LEAF_TERM;
    }
    return terms;
}

bool is_one_term(const WordTerms& word) {
    return word.terms.size() == 1 && word.terms.front().where.is_everywhere();
}

Xapian::Query all_of_terms(const std::vector<WordTerms>& words) {
    std::vector<Xapian::Query> terms;
    for (const WordTerms& word : words) terms.emplace_back(word.terms.front().term, word.wqf);
    return {Xapian::Query::OP_AND, terms.begin(), terms.end()};
}

}  // namespace

Xapian::Query with_words_source(const Xapian::Query& query, const Xapian::Database& database,
                                const Bm25Weight::Parameters& parameters,
                                const std::shared_ptr<DocumentLengths>& lengths) {
    const auto type = query.get_type();
    if (type == Xapian::Query::OP_FILTER || type == Xapian::Query::OP_AND_NOT) {
        std::vector<Xapian::Query> parts;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            parts.push_back(i == 0 ? with_words_source(part, database, parameters, lengths) : part);
        }
        return {type, parts.begin(), parts.end()};
    }
    if (is_all_of_many_terms(query)) return query;
    auto words = read_words(query);
    if (!words) return query;
    TermFrequencies frequencies(database);
    for (WordTerms& word : words->words) drop_unknown_terms(word, frequencies);
    const bool all_of_many = words->needed == Needed::All && words->words.size() >= kManyWords;
    if (all_of_many && std::ranges::all_of(words->words, is_one_term)) {
        return all_of_terms(words->words);
    }
    auto made = std::make_shared<WordsSource::Parameters>();
    made->curve = Bm25Curve(parameters.k1, parameters.b, database.get_avlength());
    for (const WordTerms& word : words->words) {
        made->rarities.push_back(bm25_rarity(parameters, estimated_frequency(word, frequencies),
                                             frequencies.total(), word.wqf));
    }
    made->query = std::move(*words);
    made->lengths = lengths;
    return Xapian::Query((new WordsSource(std::move(made)))->release());
}

}  // namespace dateline
