// Text to tokens. What is one word:
//   letters, digits and marks in a row; invisible characters inside are not there
//   U.S. U.N. a.m.      single letters with dots: one acronym
//   1,000,000  3.5      a number with its thousands (comma, apostrophe, fixed blank, or two or more
//   1.5bn  26th         groups with dots) joined, decimals kept, letters behind kept
//   AT&T  S&P           up to three letters on both sides of & (also written &amp;)
//   O'Brien  don't      an inner apostrophe is not there: obrien, dont
//   Carney's            a possessive 's ends the word
//   l'eau  d'Angelo     an elided article or preposition is a word of its own
//   北京市               a run of ideographs: each pair of neighbours, then the last one
// Hyphens end a token and are noted, for the analyser to join what they tie.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/text/arena.h"

namespace dateline {

// Appends the tokens of `text` (UTF-8, at most 4 GiB; invalid bytes separate words), in order of
// their beginnings. The views point into `arena`. Terminates on any input, in linear time.
void tokenize(std::string_view text, Arena& arena, std::vector<Token>& tokens);

}  // namespace dateline
