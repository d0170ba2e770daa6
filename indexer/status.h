// What an index says of itself, and whether it is whole.
#pragma once

#include <iosfwd>

#include "common/program.h"
#include "indexer/options.h"

namespace dateline {

// --status: what is published, what it was made of, whether a run is at work or was interrupted.
// Writes nothing. Throws IndexError when there is no index.
ExitCode show_status(const IndexerOptions& options, std::ostream& out);

// --verify: every segment checked block by block, and the counts against the ledger. Failure when
// something is wrong, all of it on `out`.
ExitCode verify_index(const IndexerOptions& options, std::ostream& out, std::ostream& err);

}  // namespace dateline
