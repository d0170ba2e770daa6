// Articles out of a segment and into another, some under other ids.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/identity/meetings.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

struct Laying {
    const SegmentFactory& factory;
    unsigned jobs = 1;               // Threads.
    std::uint64_t writer_bytes = 0;  // What the writer of each may hold.
    Heartbeat heartbeat;             // Called by one thread at a time.
};

// Takes what came again and what was rejected out of the segment `fresh`, and gives what is renamed
// its new id; what its corpus calls it stays known. Works in the folder `work`, under names that
// begin with "again". Gives whether it changed anything. Throws IndexError, and what the heartbeat
// throws; `fresh` is of no use then.
bool apply_meetings(const Meetings& meetings, const std::filesystem::path& fresh,
                    const std::filesystem::path& work, const Laying& laying);

}  // namespace dateline
