// The new segment of a run, made so that each of its articles has an id that no other has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/generation/old_segments.h"
#include "indexer/generation/publish_settings.h"
#include "indexer/ledger/ledger.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

// Why an article is rejected that has the id of a different one.
inline constexpr const char* kIdOfAnother = "its id is that of another article";

// Two articles that have one id, for a person.
struct NamedMeeting {
    std::string id;
    std::string file;     // Of the one that came now: "news.tar(1997/apw.jsonl)".
    std::string of_file;  // Of the other.
    std::string own_id;   // What the index calls it; empty: it was rejected.
};

inline constexpr std::size_t kNamedMeetings = 5;

struct SettledIds {
    std::uint64_t repeated = 0;    // Came more than once in the run; the last version counts.
    std::uint64_t rejected = 0;    // Had the id of a different article (SameId::Reject).
    std::uint64_t taken_back = 0;  // By their agencies, in this run or before.
    std::uint64_t met = 0;         // Different articles that have one id.
    std::vector<NamedMeeting> first_met;  // The first few of these.
};

// What ids are settled with.
struct IdSettling {
    Ledger& ledger;
    const SegmentFactory& factory;
    const PublishSettings& settings;
    const std::vector<std::uint64_t>& edited_streams;
    const Heartbeat& heartbeat;
};

// Takes out of the segment `fresh` what its agencies have taken back (which the ledger is told).
// Notes in `old` what `fresh` replaces, takes out of that what came again or is
// rejected (which the ledger is told), and gives an id of its own to what has that of another
// article. Works in the folder of `fresh`. Throws IndexError, and what the heartbeat throws.
SettledIds settle_ids(const std::filesystem::path& fresh, std::vector<OldSegment>& old,
                      const IdSettling& settling);

}  // namespace dateline
