// Files that have changed: what the index has of an older version of them, and must not keep.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/generation/removal_plan.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

struct EditedFiles {
    // Read anew, whole and without a fault: what they no longer give goes. Ascending.
    std::vector<std::uint64_t> streams;
    // Members that their archive no longer has.
    std::vector<Removal::Stream> gone;
    // The files of either. Ascending.
    std::vector<std::string> paths;
    // Of these nothing goes: a line each, for a person.
    std::vector<std::string> spared;
};

// Of what the run in the ledger has read. `reading`: what readings are compared by. Standard input
// is no file. Throws IndexError.
EditedFiles edited_files(const Ledger& ledger, const std::string& reading);

}  // namespace dateline
