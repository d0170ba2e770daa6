// Words and phrases of a query to what is wanted of an index, by the analyser that made it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/opened_index.h"
#include "common/schema.h"
#include "searcher/planning/highlights.h"
#include "searcher/planning/place_planner.h"
#include "searcher/planning/wanted.h"
#include "searcher/planning/word_forms.h"

namespace dateline {

// What is to be marked is added to the highlights, unless they are nullptr. Not thread-safe. The
// index, the forms and the places must outlive it. Throws Xapian::Error.
class WordPlanner {
  public:
    WordPlanner(const OpenedIndex& index, WordForms& forms, PlacePlanner& places)
        : index_(index), forms_(forms), places_(places) {}

    // Do words in this field say anything about rank? They do where it is part of the text: the
    // field then decides what is found, and the whole text how it ranks.
    static bool ranks(const Field& field);

    // Finds `text` in any inflection of the index's languages. Nothing when nothing in the text can
    // be searched, e.g. "&".
    std::optional<Wanted> word(std::string_view text, const Field& field, Highlights* highlights);

    // Finds the words of `text` in exactly these forms and this order. May be nothing likewise.
    std::optional<Wanted> phrase(std::string_view text, const Field& field, Highlights* highlights);

    // Any of the words, which are in the index as they are.
    Wanted any_word(const std::vector<std::string>& words, const Field& field,
                    Highlights* highlights);

    // The words of `text`, to rank by wherever they are in the whole text. May be empty.
    std::vector<PlanWord> weights(std::string_view text, Highlights* highlights);

    // Any of these words, likewise; together they count as one word.
    std::vector<PlanWord> weights_of(const std::vector<std::string>& words, Highlights* highlights);

  private:
    std::vector<WordTerm> stems(const WordForm& form, const Field& field,
                                Highlights* highlights) const;
    std::vector<WordTerm> ideograph(const WordForm& form, const Field& field,
                                    Highlights* highlights) const;
    std::vector<std::vector<WordTerm>> stems_of(const WordForms::Sequence& forms,
                                                Highlights* highlights) const;
    Wanted whole(const WordForm& form, const Field& field, Highlights* highlights) const;
    Wanted exact(const WordForm& form, const Field& field, Highlights* highlights) const;
    Wanted one_form(const WordForm& form, const Field& field, Highlights* highlights) const;
    Wanted together(const std::vector<WordForm>& forms, const Field& field,
                    Highlights* highlights) const;
    Wanted together_in_all_ways(const std::vector<WordForm>& forms, const Field& field,
                                Highlights* highlights) const;
    Wanted ranked(Condition where, std::vector<std::vector<WordTerm>> words,
                  const Field& field) const;

    const OpenedIndex& index_;
    WordForms& forms_;
    PlacePlanner& places_;
};

}  // namespace dateline
