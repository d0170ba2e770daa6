// DIR/rejects.jsonl: everything that the index lacks and why, of whatever run.
#pragma once

#include "indexer/generation/build_place.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

// Writes the next reject file beside the present one: the run's rejects, and the present ones of
// files that the run did not read, unless `rebuild`. Throws IndexError.
void write_rejects(const BuildPlace& place, const Ledger& ledger, bool rebuild);

// Puts it in the place of the present one. What fails here is no reason to fail.
void publish_rejects(const BuildPlace& place);

}  // namespace dateline
