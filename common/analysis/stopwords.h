// The function words of twelve languages: articles, pronouns, prepositions,
// conjunctions, auxiliaries and the adverbs that only join. No content words.
//
// These lists decide nothing by themselves, and no word is left out of an index for
// being here: "The Who" and "to be or not to be" can be found. They are asked twice.
// An acronym that spells a stopword gets a term of its own, so that "US" is not "us";
// and a long query passes over its stopwords, which would cost much and tell nothing.
//
// For the sake of the first use "ai" is in no list, though Italian and French have it:
// whoever types it in small letters means the acronym.
#pragma once

#include <string_view>

namespace dateline {

// `folded_word` is lower case without accents, as `common/text/character.h` folds: "fur" for "für",
// "что" as it is, "мои" for "мой". `language` is an ISO 639-1 code; no, nb and nn share a list.
// False for a language without one.
bool is_stopword(std::string_view folded_word, std::string_view language);

bool is_stopword_in_any_language(std::string_view folded_word);

}  // namespace dateline
