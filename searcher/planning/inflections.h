// A word to its inflections in the index. Stems lie there without places; where places are asked
// for, the exact words must be found that have the stem.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "searcher/planning/word_forms.h"

namespace dateline {

struct Inflection {
    std::string word;
    std::vector<std::size_t> groups;  // Of languages, in whose articles it is one. Ascending.
};

// The words behind `prefix` that the analyser gives the stem of `form`, each in the languages in
// which it does; and the word itself, in all. The most frequent ones first, kMaxInflections at
// most. Looks at the words that begin as the stem does, in the languages whose stemmers leave the
// beginning of a word alone, else at all. Throws Xapian::Error.
std::vector<Inflection> inflections(const Xapian::Database& database, Analyser& analyser,
                                    const std::vector<StemmerGroup>& groups, const WordForm& form,
                                    std::string_view prefix);

inline constexpr std::size_t kMaxInflections = 200;

}  // namespace dateline
