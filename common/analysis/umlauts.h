// Words with ä ö ü å ø, which wire copy writes as two letters each: Müller, Mueller. Terms have
// lost them (muller); these functions say what is kept of them beside the terms, so that a query
// for Mueller can tell whether there is a Müller to be meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Has the written word or form any of them? Quick.
bool has_umlaut(std::string_view written);

// A written word, composed, in its folded form but for its ä ö ü å ø: "Müllers" -> "müllers". Empty
// when it has none of them.
std::string umlaut_form(std::string_view written);

// Of such a form, as much as is left in the stem of the word: "müllers" with "mull" is "müll". All
// of it where the stem does not begin as the word does; empty where no umlaut is left.
std::string umlaut_stem(std::string_view form, std::string_view stem);

// Has the written word some, and begins as names and German nouns do?
bool is_kept_with_umlauts(std::string_view written);

// The form with two letters for each: "müller" -> "mueller", "århus" -> "aarhus".
std::string digraph_spelling(std::string_view form);

// All forms that a folded word may be the digraph spelling of: "mueller" -> "müller", "soeren" ->
// "sören", "søren". At most 32; none of fewer than four letters.
std::vector<std::string> umlaut_forms_meant(std::string_view folded);

}  // namespace dateline
