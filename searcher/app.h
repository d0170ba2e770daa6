// dateline-search: options to output, the whole way.
#pragma once

#include <iosfwd>

#include "common/program.h"
#include "searcher/options.h"

namespace dateline {

// Results on `out`, trouble on `err`. Throws Error for what ends the run.
ExitCode run_searcher(const SearcherOptions& options, std::ostream& out, std::ostream& err);

}  // namespace dateline
