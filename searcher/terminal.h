// What stands at the other end of standard output.
#pragma once

#include <functional>
#include <iosfwd>

#include "searcher/options.h"
#include "searcher/renderers/style.h"

namespace dateline {

// Colour on a terminal only, and never with NO_COLOR or TERM=dumb, unless asked for; the width of
// the terminal, at most that of comfortable reading; 80 columns elsewhere.
Style terminal_style(ColourChoice colour);

bool stdin_is_terminal();

// Shows what `print` writes on the terminal: through $PAGER (less, where there is none) when it is
// longer than the screen, at once when it is not.
void page(const std::function<void(std::ostream&)>& print, std::ostream& out);

}  // namespace dateline
