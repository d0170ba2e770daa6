// Short fields of TREC's stories as they were printed to what they say: headlines, names of
// writers, lists of topics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Blanks at the ends gone, each run of them one.
std::string one_line_of(std::string_view text);

// Of all headlines of a story, in order. Notes to editors ("Eds: ...", "URGENT") are none where
// there is another. Decks are joined by "; ". Without the paper and day before it ("FT  14 MAY 91 /
// ") and the mark "(CORRECTED)".
std::string trec_headline(const std::vector<std::string>& printed);

// Of a heading with lines of dashes: headlines, and a line "By ..." with what follows it.
struct TrecHeading {
    std::vector<std::string> headlines;
    std::vector<std::string> bylines;
};
TrecHeading split_heading(std::string_view heading);

// Of all bylines of a story: names without what the people are ("Times Staff Writer"), as printed.
// A byline that says nothing else stays whole. Empty for numbers.
std::string trec_byline(const std::vector<std::string>& printed);

// "[Report by Jane Doe]" -> "By Jane Doe"; empty for "[Interview with Jane Doe by Richard Roe]" and
// others that say more.
std::string credited_byline(std::string_view credit);

// "Doe, Jane; Roe, Richard." -> "Jane Doe, Richard Roe".
std::string trec_author(std::string_view printed);

// The items of a list: divided by semicolons, line ends or codes in brackets, without the codes.
std::vector<std::string> trec_list(std::string_view list);

}  // namespace dateline
