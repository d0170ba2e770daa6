// What a word of the headline or of the lede counts, at query time: `--fields headline^3,lede^2`.
//
// In the index a word of the headline counts twice and all others once, and this is free. Any other
// weight is a bonus of its own beside the word: kFieldBonus of its idf for each unit by which the
// field shall count more. Where it shall count less, the bonus goes to articles that have the word
// elsewhere only. Neither changes the length of a document.
#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "searcher/planning/ranked_words.h"
#include "searcher/ranking/ranking_settings.h"

namespace dateline {

// "headline^3,lede^2,body": a field without ^ counts 1, one that is not named as it is by default;
// all are divided by that of the body. Throws UsageError.
FieldWeights parse_field_weights(std::string_view text);

// The bonuses, to be added to a query for `words`. Empty when the weights are those of the index.
std::vector<Xapian::Query> field_bonuses(const Xapian::Database& database,
                                         const std::vector<RankedWord>& words,
                                         const FieldWeights& weights);

}  // namespace dateline
