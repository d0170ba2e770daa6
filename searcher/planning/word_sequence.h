// Forms of words that are side by side to the places that they have together.
#pragma once

#include <functional>
#include <vector>

#include "searcher/planning/word_forms.h"
#include "searcher/proximity/span_query.h"

namespace dateline {

SpanQuery of_terms(std::vector<WordTerm> terms);

// Of kind Sequence, Any and the like; one child is taken for itself.
SpanQuery of_children(SpanQuery::Kind kind, std::vector<SpanQuery> children);

// A compound is in the text in its parts or in one word, a run of ideographs in its pairs, an
// elided article at the place of the word after it.
class WordSequence {
  public:
    using PlacesOf = std::function<SpanQuery(const WordForm&)>;

    // Both must outlive it. `places_of` gives those of a single form.
    WordSequence(const std::vector<WordForm>& forms, const PlacesOf& places_of)
        : forms_(forms), places_of_(places_of) {}

    // Of no forms: nothing.
    SpanQuery spans();

  private:
    SpanQuery next();
    SpanQuery word();
    SpanQuery compound();
    SpanQuery run();

    const std::vector<WordForm>& forms_;
    const PlacesOf& places_of_;
    std::size_t at_ = 0;
};

}  // namespace dateline
