// Whether the capitals of a query say something: US and WHO are names, but not in WHO WILL PAY.
#pragma once

#include <string_view>

#include "common/analysis/analyser.h"
#include "searcher/planning/word_forms.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// A query in which all letters are capitals was typed with the key stuck when it has a word with
// more letters than an acronym, more words than anybody strings acronyms together, or several and
// all of them common words: THE WHO. `text` is the query as typed.
Capitals capitals_of(const QueryNode& tree, std::string_view text, const WordForms& forms);

}  // namespace dateline
