// The text of a Reuters story out of its SGML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// What stands between <NAME ...> and </NAME>, undecoded; empty when there is no such element.
// Without an end tag the element goes on to the end. `name` is upper case, as in the corpus.
std::string_view element(std::string_view sgml, std::string_view name);

// The value of NAME="value" in the first tag of `sgml`; empty when absent.
std::string_view attribute(std::string_view sgml, std::string_view name);

// The D elements of a list such as TOPICS, decoded.
std::vector<std::string> list_items(std::string_view list);

// Entities to characters; those of control characters (but for tab and line end) to nothing.
// Entities of characters from 128 on stay as they are: the charset is not known here.
std::string decode_entities(std::string_view text);

// Takes off blank lines at both ends and the word that ends a transmission: "Reuter", "REUTER..."
// or "MORE" on a line of its own, or "REUTER" behind the last sentence.
std::string_view without_sign_off(std::string_view body);

}  // namespace dateline
