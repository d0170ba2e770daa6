// A run that builds: corpora to a published index, the whole way; or, dry, only as far as the
// documents.
#pragma once

#include <iosfwd>

#include "common/program.h"
#include "indexer/options.h"

namespace dateline {

// The summary on `out`, progress and trouble on `err`. Throws Error for what ends the run; the
// index is then as it was, and what was finished is kept for the next run.
ExitCode build_index(const IndexerOptions& options, std::ostream& out, std::ostream& err);

// Reads and analyses everything, and writes nothing.
ExitCode try_corpora(const IndexerOptions& options, std::ostream& out, std::ostream& err);

// Takes articles out of the index.
ExitCode remove_articles(const IndexerOptions& options, std::ostream& out, std::ostream& err);

}  // namespace dateline
