// The lines of a body to paragraphs, by what a line end means in its corpus.
#pragma once

#include <string>

#include "indexer/records/record.h"

namespace dateline {

// The body with each paragraph on a line of its own, not yet cleaned: blanks may stand at the ends
// of lines, and lines may be empty. Joined lines get a blank between them, except behind a
// hyphen that belongs to a word: "co-" and "operation" give "co-operation".
//
// In Layout::Indented a paragraph begins with a line that is indented by two blanks or a tab and
// behind an empty line. The rows of a table, which wire copy indents by one blank or sets in
// columns, are paragraphs of their own.
std::string join_lines(std::string body, Record::Layout layout);

}  // namespace dateline
