// A word of a Xapian query by the terms that it is made of: its stem, or stems of several languages
// of which each counts in articles of its own.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

// Of articles in which languages.
struct LanguageFilter {
    enum class Admits { Listed, Others };

    std::vector<std::string> terms;  // Of languages.
    Admits admits = Admits::Others;

    bool is_everywhere() const { return terms.empty() && admits == Admits::Others; }
    bool operator==(const LanguageFilter&) const = default;
};

struct WordTerm {
    std::string term;
    LanguageFilter where = {};  // It counts there.
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
    Needed needed = Needed::Any;   // Also of a single word.
};

// What `query` is, when it is words and nothing else: a term, an OP_SYNONYM of terms, with each of
// which may stand an OP_FILTER or OP_AND_NOT of languages; or an OP_OR or OP_AND of such.
std::optional<WordsQuery> read_words(const Xapian::Query& query);

// In how many documents terms are. Each is looked up once.
class TermFrequencies {
  public:
    // The database must outlive it.
    explicit TermFrequencies(const Xapian::Database& database) : database_(&database) {}

    Xapian::doccount of(const std::string& term);
    Xapian::doccount total() const { return database_->get_doccount(); }

  private:
    const Xapian::Database* database_;
    std::map<std::string, Xapian::doccount> known_;
};

// In how many documents the word is, as the library estimates it from the frequencies of its terms.
Xapian::doccount estimated_frequency(const WordTerms& word, TermFrequencies& frequencies);

}  // namespace dateline
