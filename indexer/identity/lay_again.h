// Articles out of a segment and into another, some under other ids.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/identity/first_indexed.h"
#include "indexer/identity/meetings.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

struct Laying {
    const SegmentFactory& factory;
    unsigned jobs = 1;               // Threads.
    std::uint64_t writer_bytes = 0;  // What the writer of each may hold.
    Heartbeat heartbeat;             // Called by one thread at a time.
    IndexHistory history = {};       // For articles under a new id.
};

// Is it faster to lay a segment of so many articles again than to change so many of them in it?
bool is_better_laid_again(std::uint64_t changed, std::uint64_t articles);

// Lays the articles of a segment without gaps again, all but `out` (ascending), as a segment at
// `target`. Works beside it, under names that begin with "again". Throws IndexError, and what the
// heartbeat throws.
void lay_without(const std::filesystem::path& segment, const std::vector<ArticleNumber>& out,
                 const std::filesystem::path& target, const Laying& laying);

// Takes what came again and what was rejected out of the segment `fresh`, and gives what is renamed
// its new id; what its corpus calls it stays known. Works in the folder `work`, under names that
// begin with "again". Gives whether it changed anything. Throws IndexError, and what the heartbeat
// throws; `fresh` is of no use then.
bool apply_meetings(const Meetings& meetings, const std::filesystem::path& fresh,
                    const std::filesystem::path& work, const Laying& laying);

}  // namespace dateline
