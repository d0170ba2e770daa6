// Running text to lines of a terminal, with marks.
#pragma once

#include <iosfwd>
#include <string_view>

#include "common/terminal_output.h"
#include "searcher/renderers/style.h"
#include "searcher/results.h"

namespace dateline {

// Prints a text as lines of at most `style.columns` columns (eight of text in a window too narrow
// for that), broken at blanks (a longer word inside), each line behind `indent`, marks emphasised
// when the style has colour. Control characters are taken out. Ends with a line end.
void print_wrapped(const MarkedText& text, std::string_view indent, const Style& style,
                   std::ostream& out);

// One line, unbroken, without a line end. `emphasis` is the escape sequence in force around it,
// taken up again behind each mark.
void print_marked(const MarkedText& text, const Style& style, std::ostream& out,
                  TerminalControl emphasis = {});

}  // namespace dateline
