// dateline-index: options to a published index, the whole way.
#pragma once

#include <iosfwd>

#include "common/program.h"
#include "indexer/options.h"

namespace dateline {

// The summary on `out`, progress and trouble on `err`. Throws Error for what ends the run; the
// index is then as it was.
ExitCode run_indexer(const IndexerOptions& options, std::ostream& out, std::ostream& err);

}  // namespace dateline
