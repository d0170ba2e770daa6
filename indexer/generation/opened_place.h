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
    bool new_ledger = false;  // One that cannot be read makes room for another.
    std::function<void()> heartbeat =
        nullptr;  // While it waits for the lock; what it throws ends that.
};

// `say` tells the user what is worth a line: that the lock is waited for, that the ledger had to be
// given up. Throws IndexError.
OpenedPlace open_place(const std::string& directory, const PlaceSettings& settings,
                       const std::function<void(const std::string&)>& say);

// Is the segment of every finished portion there?
bool has_all_segments(const BuildPlace& place, const Ledger& ledger);

// Removes what the work folder has besides the segments that the ledger knows.
void clear_work(const BuildPlace& place, const Ledger& ledger);

}  // namespace dateline
