// The interactive session: read a line, show a page.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "searcher/engine.h"
#include "searcher/options.h"
#include "searcher/renderers/style.h"

namespace dateline {

// The next line of input, without its end; nullopt at the end of it.
using LineSource = std::function<std::optional<std::string>(const std::string& prompt)>;

// A line is a query, or: n and p for the next and the previous page, the number of a hit for the
// article, :help, :explain, :quit. Ends with the input. Errors of a query are shown, and the
// session goes on.
void run_session(SearchEngine& engine, const SearcherOptions& options, const Style& style,
                 const LineSource& next_line, std::ostream& out);

// Lines typed at the terminal, with editing and a history.
LineSource terminal_lines();

}  // namespace dateline
