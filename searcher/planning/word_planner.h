// Words and phrases of a query to Xapian queries, by the analyser that made the index.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/index/opened_index.h"
#include "common/schema.h"
#include "searcher/planning/highlights.h"
#include "searcher/planning/word_forms.h"

namespace dateline {

// Not thread-safe. The index and the forms must outlive it.
class WordPlanner {
  public:
    WordPlanner(const OpenedIndex& index, WordForms& forms) : index_(index), forms_(forms) {}

    // Do words in this field say anything about rank? They do where it is part of the text: the
    // field then decides what is found, and the whole text how it ranks.
    static bool ranks(const Field& field);

    // Finds `text` in any inflection of the index's languages. An empty query when nothing in the
    // text can be searched, e.g. "&".
    Xapian::Query word(std::string_view text, const Field& field, Highlights& highlights);

    // Finds the words of `text` in exactly these forms and this order. May be empty likewise.
    Xapian::Query phrase(std::string_view text, const Field& field, Highlights& highlights);

    // Any of the words, which stand in the index as they are.
    Xapian::Query any_word(const std::vector<std::string>& words, const Field& field,
                           Highlights& highlights);

    // What the words of `text` weigh, wherever they stand in the whole text. May be empty.
    Xapian::Query weights(std::string_view text, Highlights& highlights);

    // What any of these words weighs, likewise; together they count as one word.
    Xapian::Query weights_of(const std::vector<std::string>& words, Highlights& highlights);

  private:
    Xapian::Query stems(const WordForm& form, const Field& field, Highlights& highlights) const;
    Xapian::Query in_languages(const Xapian::Query& query,
                               const std::vector<std::size_t>& groups) const;
    Xapian::Query stem_variant(const StemVariant& variant, const Field& field,
                               Highlights& highlights) const;
    Xapian::Query exact(const WordForm& form, const Field& field) const;
    Xapian::Query ideograph(const WordForm& form, const Field& field, Highlights& highlights) const;
    Xapian::Query sequence_query(const WordForms::Sequence& sequence, const Field& field,
                                 Highlights& highlights) const;
    Xapian::Query any_sequence(const std::vector<WordForm>& forms, const Field& field,
                               Highlights& highlights) const;
    Xapian::Query ranked(const Xapian::Query& places, const std::vector<WordForm>& forms,
                         const Field& field) const;
    std::vector<Xapian::Query> stems_of(const std::vector<WordForm>& forms,
                                        Highlights& highlights) const;

    const OpenedIndex& index_;
    WordForms& forms_;
};

}  // namespace dateline
