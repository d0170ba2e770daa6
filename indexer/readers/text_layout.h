// How the lines of a plain text hang together: is a line end the end of a paragraph, or only the
// place where the column was full? Decided by counting, in any script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/records/record.h"

namespace dateline {

// A line that is not blank.
struct TextLine {
    std::string_view text;      // Without the blanks around it.
    std::uint32_t number = 0;   // Counts from 1, blank lines too.
    std::uint32_t columns = 0;  // Characters in `text`.
    bool after_blank = false;   // The line before it is blank, or there is none.
    bool indented = false;      // By a tab or at least two blanks.
};

// Lines end at "\n"; "\r" around it is a blank. Valid UTF-8; the views are parts of `text`.
std::vector<TextLine> split_lines(std::string_view text);

// Does the line end like a sentence: in '.', '!', '?', '…' or their like in other scripts,
// also behind a closing quote or bracket?
bool ends_sentence(std::string_view line);

// Are the lines pieces of paragraphs, cut at some width?
//   - Where a script has case: a noticeable share of the lines (one in seven of those that follow
//     another line, and at least two; or one in twelve and at least five) begins in lower case
//     behind a line that ends no sentence and had no room for a long word more.
//   - Where it has none, or all is in lower case: nearly all lines that another one follows are
//     about as wide as the widest and most of them end no sentence; or most are full and end
//     no sentence, and one line in twelve ends one.
// Never when most of the text stands in lines of more than 160 characters.
bool is_hard_wrapped(std::span<const TextLine> lines);

// The layout of a body of such lines: LineIsParagraph unless it is hard-wrapped; then Indented when
// paragraphs are marked by indentation, else BlankLineBetween.
Record::Layout prose_layout(std::span<const TextLine> lines);

}  // namespace dateline
