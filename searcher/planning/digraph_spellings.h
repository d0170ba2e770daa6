// Mueller and Müller: what else a word of a query is spelled as in the index.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/planning/word_forms.h"

namespace dateline {

// The other spellings of `form`, as somebody would type them, that the index may have. Of a word
// with umlauts the one with two letters for each; of one with such letters those with umlauts.
std::vector<std::string> other_spellings(const WordForm& form);

// Adds the spelling's word and its stems to `form` so far as the index has them: what has umlauts
// must be there with them, or Poet would find pots.
void add_spelling(WordForm& form, const WordForm& spelling, const Xapian::Database& database);

}  // namespace dateline
