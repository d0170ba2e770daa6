// The texts of a TREC story to one: what is layout of its dialect taken away, paragraphs divided by
// empty lines or begun by indented ones (Record::Layout::Indented).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Taken away:
//   * the headline, where a text repeats it before anything else,
//   * what FBIS writes before it: "Language: ", "Article Type:BFN", "[Text]",
//   * the running title of the Federal Register.
// A semicolon and two blanks behind a sentence end a paragraph (San Jose Mercury News). Where no
// line is indented and none empty, a line ends a paragraph when the next line's first word would
// have had room in it (Financial Times).
std::string trec_body(const std::vector<std::string>& texts, std::string_view headline);

}  // namespace dateline
