// A word of a Xapian query by the terms that it is made of: its stem, or stems of several languages
// of which each counts in articles of its own.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

namespace dateline {

struct WordTerm {
    std::string term;
    std::vector<std::string> any_of;  // It counts where one of these terms is too; empty: anywhere.
};

struct WordTerms {
    std::vector<WordTerm>
        terms;  // Never empty. Where several are in a document, their counts add up.
    Xapian::termcount wqf = 1;  // How often the word stands in the query.
};

// How many of the words a document must have.
enum class Needed { Any, All };

struct WordsQuery {
    std::vector<WordTerms> words;  // Never empty.
    Needed needed = Needed::All;
};

// What `query` is, when it is words and nothing else: a term, an OP_SYNONYM of terms, with each of
// which may stand an OP_FILTER of terms; or an OP_OR or OP_AND of such.
std::optional<WordsQuery> read_words(const Xapian::Query& query);

// In how many documents the word is, as the library estimates it from the frequencies of its terms.
Xapian::doccount estimated_frequency(const WordTerms& word, const Xapian::Database& database);

}  // namespace dateline
