// The index of a run: its place, locked, and its ledger, settled.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "indexer/generation/build_place.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

struct OpenedPlace {
    std::unique_ptr<BuildPlace> place;
    std::unique_ptr<Ledger> ledger;
};

struct PlaceSettings {
    std::chrono::milliseconds lock_timeout{0};
    std::uint64_t ledger_bytes = 0;
    // What is there may be damaged, since all of it is replaced: a stub that names nothing, or is
    // not there any more, and a ledger that cannot be read.
    bool rebuild = false;
    std::function<void()> heartbeat =
        nullptr;  // While it waits for the lock; what it throws ends that.
};

using Say = std::function<void(const std::string& line)>;

// Refuses an index of which any segment was made by another version of this program or of its
// stemmers. Writes nothing. Throws IndexError.
void require_our_version(const std::string& directory);

// `say` tells the user what is worth a line: that the lock is waited for, that the ledger had to be
// given up, that there are files which are not ours. Throws IndexError.
OpenedPlace open_place(const std::string& directory, const PlaceSettings& settings, const Say& say);

// Is the segment of every finished portion there? Throws IndexError when that cannot be seen.
bool has_all_segments(const BuildPlace& place, const Ledger& ledger);

// Removes what runs have left in the work folder besides the segments that the ledger knows.
void clear_work(
    const BuildPlace& place, const Ledger& ledger, const Say& say = [](const std::string&) {});

}  // namespace dateline
