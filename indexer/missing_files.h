// What the index holds of files that are gone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/generation/publisher.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

struct Missing {
    std::vector<Removal::Stream> streams;
    std::uint64_t unseen = 0;  // Files of which nobody can tell whether they are gone.
};

// The streams, known from below these corpora, whose file is gone or whose archive lacks the member
// now. A corpus of which every file is gone looks like a disk that is not mounted: nothing of it is
// named, and `warn` hears of it. Nor is anything of a file that cannot be looked at: that it is
// gone must be seen.
Missing missing_streams(const Ledger& ledger, const std::vector<std::string>& corpora,
                        const std::function<void(const std::string&)>& warn);

// Where articles came again in another file, the index holds only the last. When such a file is
// gone or edited (paths), those that also had them must be read again: the ledger is told to. True
// when there are any.
bool forget_superseded(Ledger& ledger, const std::vector<Removal::Stream>& gone,
                       const std::vector<std::string>& edited);

}  // namespace dateline
