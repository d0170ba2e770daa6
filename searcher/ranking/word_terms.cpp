#include "searcher/ranking/word_terms.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace dateline {
namespace {

using Query = Xapian::Query;

bool is_term(const Query& query) {
    return query.get_type() == Query::LEAF_TERM;
}

std::string term_of(const Query& query) {
    return *query.get_terms_begin();
}

// The terms of an OP_OR or of one term.
std::optional<std::vector<std::string>> read_alternatives(const Query& query) {
    if (is_term(query)) return std::vector{term_of(query)};
    if (query.get_type() != Query::OP_OR) return std::nullopt;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const Query part = query.get_subquery(i);
        if (!is_term(part)) return std::nullopt;
        terms.push_back(term_of(part));
    }
    return terms;
}

std::optional<std::vector<WordTerm>> read_terms(const Query& query);

std::optional<std::vector<WordTerm>> read_filtered(const Query& query) {
    if (query.get_num_subqueries() != 2) return std::nullopt;
    auto terms = read_terms(query.get_subquery(0));
    const auto any_of = read_alternatives(query.get_subquery(1));
    if (!terms || !any_of) return std::nullopt;
    for (WordTerm& term : *terms) {
        if (!term.any_of.empty()) return std::nullopt;
        term.any_of = *any_of;
    }
    return terms;
}

// A word is asked for by a few operators, one in another; more are no word.
std::optional<std::vector<WordTerm>> read_terms(const Query& query) {
    if (is_term(query) && query.get_length() == 1) return std::vector{WordTerm{term_of(query), {}}};
    if (query.get_type() == Query::OP_FILTER) return read_filtered(query);
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
    if (is_term(query)) return WordTerms{{{term_of(query), {}}}, query.get_length()};
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
    if (auto word = read_word(query)) return WordsQuery{{std::move(*word)}, Needed::All};
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

Xapian::doccount estimated_frequency(const WordTerms& word, const Xapian::Database& database) {
    const double total = database.get_doccount();
    if (total == 0) return 0;
    const auto any = [&](double there, const std::string& term) {
        return either(there, database.get_termfreq(term), total);
    };
    double found = 0;
    // Terms of one filter stand side by side.
    for (auto term = word.terms.begin(); term != word.terms.end();) {
        const std::vector<std::string>& filters = term->any_of;
        double there = 0;
        for (; term != word.terms.end() && term->any_of == filters; ++term) {
            there = any(there, term->term);
        }
        if (!filters.empty()) {
            const double filter = std::accumulate(filters.begin(), filters.end(), 0.0, any);
            there = both(there, filter, total);
        }
        found = either(found, there, total);
    }
    return static_cast<Xapian::doccount>(found + 0.5);
}

}  // namespace dateline
