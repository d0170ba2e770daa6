#include "searcher/ranking/lowering.h"

#include <algorithm>

#include "searcher/ranking/match_source.h"
#include "searcher/ranking/term_frequencies.h"

namespace dateline {
namespace {

using Query = Xapian::Query;

// Terms that no article has say nothing; one stays.
void drop_unknown(std::vector<WordTerm>& terms, TermFrequencies& frequencies) {
    if (terms.empty()) return;
    const auto unknown = std::remove_if(terms.begin() + 1, terms.end(), [&](const WordTerm& term) {
        return frequencies.of(term.term) == 0;
    });
    terms.erase(unknown, terms.end());
}

RatedWord rated(PlanWord word, const Bm25Weight::Parameters& parameters,
                TermFrequencies& frequencies) {
    RatedWord rated;
    for (WordReading& reading : word.readings) {
        for (std::vector<WordTerm>& terms : reading.words) {
            drop_unknown(terms, frequencies);
            const double documents = estimated_frequency(terms, frequencies);
            rated.rarities.push_back(
                word.weight * bm25_rarity(parameters, documents, frequencies.total(), word.times));
        }
    }
    rated.word = std::move(word);
    return rated;
}

Query source(std::shared_ptr<MatchSource::Parameters> parameters, const SearchedIndex& index) {
    parameters->lengths = index.lengths;
    parameters->units = index.units;
    return Query((new MatchSource(std::move(parameters)))->release());
}

Query weighed(const Wanted& wanted, const SearchedIndex& index,
              const Bm25Weight::Parameters& bm25) {
    TermFrequencies frequencies(index.database);
    auto made = std::make_shared<MatchSource::Parameters>();
    made->words.curve = Bm25Curve(bm25.k1, bm25.b, index.database.get_avlength());
    made->words.one_of_words = wanted.one_of_words;
    for (const PlanWord& word : wanted.words) {
        made->words.words.push_back(rated(word, bm25, frequencies));
    }
    made->condition = wanted.condition;
    made->description = to_text(wanted);
    return source(std::move(made), index);
}

// The library's operators for one word. Terms count wherever they are.
Query by_library(const PlanWord& word) {
    std::vector<Query> readings;
    for (const WordReading& reading : word.readings) {
        std::vector<Query> words;
        for (const std::vector<WordTerm>& terms : reading.words) {
            std::vector<Query> parts;
            for (const WordTerm& term : terms) parts.emplace_back(term.term, word.times);
            words.emplace_back(Query::OP_SYNONYM, parts.begin(), parts.end());
        }
        readings.emplace_back(Query::OP_OR, words.begin(), words.end());
    }
    const Query query(Query::OP_MAX, readings.begin(), readings.end());
    return word.weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, word.weight);
}

}  // namespace

Query unweighed(const Condition& condition, const SearchedIndex& index,
                const SampledBlocks& blocks) {
    auto made = std::make_shared<MatchSource::Parameters>();
    made->condition = condition;
    made->blocks = blocks;
    made->description = to_text(condition);
    return source(std::move(made), index);
}

Query lowered(const Wanted& wanted, const SearchedIndex& index,
              const std::optional<Bm25Weight::Parameters>& parameters) {
    if (wanted.words.empty()) return unweighed(wanted.condition, index);
    if (parameters) return weighed(wanted, index, *parameters);
    std::vector<Query> words;
    for (const PlanWord& word : wanted.words) words.push_back(by_library(word));
    return {Query::OP_AND_MAYBE, unweighed(condition_of(wanted), index),
            Query(Query::OP_OR, words.begin(), words.end())};
}

}  // namespace dateline
