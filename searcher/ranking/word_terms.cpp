#include "searcher/ranking/word_terms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "common/schema.h"

namespace dateline {
namespace {

using Query = Xapian::Query;

bool is_term(const Query& query) {
    return query.get_type() == Query::LEAF_TERM;
}

std::string term_of(const Query& query) {
    return *query.get_terms_begin();
}

bool is_language(const std::string& term) {
    return term.starts_with(fields::kLanguage.prefix);
}

// One language, or an OP_OR of them.
std::optional<std::vector<std::string>> read_languages(const Query& query) {
    bool terms_only = is_term(query) || query.get_type() == Query::OP_OR;
    for (std::size_t i = 0; terms_only && i < query.get_num_subqueries(); ++i) {
        terms_only = is_term(query.get_subquery(i));
    }
    if (!terms_only) return std::nullopt;
    std::vector<std::string> languages;
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
        if (!is_language(*term)) return std::nullopt;
        languages.push_back(*term);
    }
    return languages;
}

std::optional<std::vector<WordTerm>> read_terms(const Query& query);

std::optional<std::vector<WordTerm>> read_filtered(const Query& query,
                                                   LanguageFilter::Admits admits) {
    if (query.get_num_subqueries() != 2) return std::nullopt;
    auto terms = read_terms(query.get_subquery(0));
    auto languages = read_languages(query.get_subquery(1));
    if (!terms || !languages) return std::nullopt;
    const LanguageFilter where{std::move(*languages), admits};
    for (WordTerm& term : *terms) {
        if (!term.where.is_everywhere()) return std::nullopt;
        term.where = where;
    }
    return terms;
}

// A word is asked for by a few operators, one in another; more are no word.
std::optional<std::vector<WordTerm>> read_terms(const Query& query) {
    using Admits = LanguageFilter::Admits;
    if (is_term(query) && query.get_length() == 1) return std::vector{WordTerm{term_of(query)}};
    if (query.get_type() == Query::OP_FILTER) return read_filtered(query, Admits::Listed);
    if (query.get_type() == Query::OP_AND_NOT) return read_filtered(query, Admits::Others);
    if (query.get_type() != Query::OP_SYNONYM) return std::nullopt;
    std::vector<WordTerm> terms;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        auto part = read_terms(query.get_subquery(i));
        if (!part) return std::nullopt;
        std::ranges::move(*part, std::back_inserter(terms));
    }
    return terms;
}

std::optional<WordTerms> read_word(const Query& query) {
    if (is_term(query)) {
        std::string term = term_of(query);
        if (term.empty()) return std::nullopt;  // It stands for every document.
        return WordTerms{{{std::move(term)}}, query.get_length()};
    }
    if (query.get_type() != Query::OP_SYNONYM) return std::nullopt;
    auto terms = read_terms(query);
    if (!terms || terms->empty()) return std::nullopt;
    return WordTerms{std::move(*terms), 1};
}

// As if terms stood in documents independently of each other.
double both(double a, double b, double total) {
    return a * b / total;
}

double either(double a, double b, double total) {
    return a + b - both(a, b, total);
}

}  // namespace

std::optional<WordsQuery> read_words(const Query& query) {
    if (auto word = read_word(query)) return WordsQuery{{std::move(*word)}, Needed::Any};
    const bool any = query.get_type() == Query::OP_OR;
    if (!any && query.get_type() != Query::OP_AND) return std::nullopt;
    WordsQuery found{{}, any ? Needed::Any : Needed::All};
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        auto word = read_word(query.get_subquery(i));
        if (!word) return std::nullopt;
        found.words.push_back(std::move(*word));
    }
    return found;
}

Xapian::doccount TermFrequencies::of(const std::string& term) {
    const auto [known, is_new] = known_.try_emplace(term, 0);
    if (is_new) known->second = database_->get_termfreq(term);
    return known->second;
}

Xapian::doccount estimated_frequency(const WordTerms& word, TermFrequencies& frequencies) {
    const double total = frequencies.total();
    if (total == 0) return 0;
    const auto any = [&](double there, const std::string& term) {
        return either(there, frequencies.of(term), total);
    };
    double found = 0;
    // Terms of one filter stand side by side.
    for (auto term = word.terms.begin(); term != word.terms.end();) {
        const LanguageFilter& where = term->where;
        double there = 0;
        for (; term != word.terms.end() && term->where == where; ++term) {
            there = any(there, term->term);
        }
        const double listed = std::accumulate(where.terms.begin(), where.terms.end(), 0.0, any);
        const bool others = where.admits == LanguageFilter::Admits::Others;
        found = either(found, both(there, others ? total - listed : listed, total), total);
    }
    return static_cast<Xapian::doccount>(std::llround(found));
}

}  // namespace dateline
