// What the ledger keeps of how a file looks.
#pragma once

#include "indexer/ledger/ledger.h"
#include "indexer/sources/corpus.h"

namespace dateline {

static_assert(FileFacts::kNoTime == FileState::kUnsure);

// A pipe never looks like itself.
inline FileState state_of(const FileFacts& facts) {
    return facts.regular ? FileState{facts.size, facts.modified} : FileState{};
}

}  // namespace dateline
