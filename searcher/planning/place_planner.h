// Words, phrases and patterns of a query to the index terms that have places, for what must stand
// near each other.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "searcher/planning/expander.h"
#include "searcher/planning/word_forms.h"
#include "searcher/proximity/span_query.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Is it a phrase with a pattern among its words: "oil pric*"?
bool has_wildcard_phrase(const QueryNode& node);

// Its words, each a phrase or a pattern of its own, in the same field.
std::vector<QueryNode> phrase_pieces(const QueryNode& phrase);

// The index words that a single ideograph stands for: pairs that begin with it, the most frequent
// first, and the end of a run. Throws Xapian::Error.
std::vector<std::string> ideograph_words(const Xapian::Database& database,
                                         const std::string& ideograph, std::string_view prefix);

// Not thread-safe. All that it is made of must outlive it. Throws Xapian::Error.
class PlacePlanner {
  public:
    PlacePlanner(const Xapian::Database& database, Analyser& analyser, WordForms& forms,
                 Expander& expander)
        : database_(database), analyser_(analyser), forms_(forms), expander_(expander) {}

    // Of what has places (positional.h). What nothing can be searched of has no terms.
    SpanQuery places(const QueryNode& node);

    // The words side by side, each in its form; a compound in its parts or in one word.
    SpanQuery sequence(const std::vector<WordForm>& forms, const Field& field) const;

  private:
    SpanQuery leaf(const QueryNode& node, const Field& field);
    SpanQuery word(std::string_view text, const Field& field);
    SpanQuery phrase(std::string_view text, const Field& field);
    SpanQuery phrase_with_patterns(const QueryNode& node, const Field& field);
    SpanQuery exact(const WordForm& form, const Field& field) const;
    SpanQuery inflected(const WordForm& form, const Field& field);

    const Xapian::Database& database_;
    Analyser& analyser_;
    WordForms& forms_;
    Expander& expander_;
};

}  // namespace dateline
