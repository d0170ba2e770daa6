// DIR/rejects.jsonl: everything that the index lacks and why, of whatever run.
#pragma once

#include "indexer/generation/build_place.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

// Writes the next reject file beside the present one, synced: the run's rejects, and the present
// ones of files that the run did not read, unless `rebuild`. Throws IndexError.
void write_rejects(const BuildPlace& place, const Ledger& ledger, bool rebuild);

// Puts it in the place of the present one; does nothing when there is none. Throws IndexError.
void publish_rejects(const BuildPlace& place);

// Removes it: it was made for a publication that did not come to be. Throws IndexError.
void drop_next_rejects(const BuildPlace& place);

}  // namespace dateline
