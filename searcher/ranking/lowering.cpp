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
    return source(std::move(made), index);
}

// So few articles have all of so many terms that knowing lengths no longer counts, and the
// library's conjunction of terms is right, and faster.
bool is_all_of_many_terms(const Wanted& wanted) {
    constexpr std::size_t kManyWords = 3;
    return wanted.words.size() >= kManyWords && wanted.condition.is_everything() &&
           std::ranges::all_of(wanted.words, [](const PlanWord& word) {
               if (!word.must || word.weight != 1) return false;
               const std::vector<WordTerm>& terms = word.readings.front().words.front();
               return terms.size() == 1 && terms.front().where.is_everywhere();
           });
}

// Where it counts; the first of a word, of the commonest languages, is counted wherever it is.
Query by_library(const WordTerm& term, bool is_first, Xapian::termcount times) {
    const Query found(term.term, times);
    if (is_first || term.where.is_everywhere()) return found;
    const Query languages(Query::OP_OR, term.where.terms.begin(), term.where.terms.end());
    const bool listed = term.where.admits == LanguageFilter::Admits::Listed;
    return {listed ? Query::OP_FILTER : Query::OP_AND_NOT, found, languages};
}

// The library's operators for one word.
Query by_library(const PlanWord& word) {
    std::vector<Query> readings;
    for (const WordReading& reading : word.readings) {
        std::vector<Query> words;
        for (const std::vector<WordTerm>& terms : reading.words) {
            std::vector<Query> parts;
            for (const WordTerm& term : terms) {
                parts.push_back(by_library(term, parts.empty(), word.times));
            }
            words.emplace_back(Query::OP_SYNONYM, parts.begin(), parts.end());
        }
        readings.emplace_back(Query::OP_OR, words.begin(), words.end());
    }
    const Query query(Query::OP_MAX, readings.begin(), readings.end());
    return word.weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, word.weight);
}

}  // namespace

std::optional<Query> conjunction_of_terms(const Wanted& wanted) {
    if (!is_all_of_many_terms(wanted)) return std::nullopt;
    std::vector<Query> terms;
    for (const PlanWord& word : wanted.words) {
        terms.emplace_back(word.readings.front().words.front().front().term, word.times);
    }
    return Query(Query::OP_AND, terms.begin(), terms.end());
}

Query unweighed(const Condition& condition, const SearchedIndex& index,
                const SampledBlocks& blocks) {
    auto made = std::make_shared<MatchSource::Parameters>();
    made->condition = condition;
    made->blocks = blocks;
    return source(std::move(made), index);
}

Query lowered(const Wanted& wanted, const SearchedIndex& index,
              const std::optional<Bm25Weight::Parameters>& parameters) {
    if (wanted.words.empty()) return unweighed(wanted.condition, index);
    if (parameters) return weighed(wanted, index, *parameters);
    const Query found = unweighed(condition_of(wanted), index);
    std::vector<Query> words;
    for (const PlanWord& word : wanted.words) words.push_back(by_library(word));
    // What is found without any word is found all the same. (With OP_AND_MAYBE the library weighs
    // otherwise.)
    if (!words_lead(wanted)) words.emplace_back(Query::OP_SCALE_WEIGHT, found, 0);
    return {Query::OP_FILTER, Query(Query::OP_OR, words.begin(), words.end()), found};
}

}  // namespace dateline
