// The pieces of a run to the next published generation: merged, without what they replace, checked,
// synced, named. Until the one rename that publishes, the old generation is untouched.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/index/index_stamp.h"
#include "indexer/generation/build_place.h"
#include "indexer/generation/edited_files.h"
#include "indexer/generation/old_segments.h"
#include "indexer/generation/removal_plan.h"
#include "indexer/generation/settled_ids.h"
#include "indexer/ledger/ledger.h"
#include "indexer/segment/articles.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

struct Published {
    IndexStamp added;                 // The run's own articles.
    std::uint64_t updated = 0;        // Of these, how many took the place of one in the index.
    SettledIds ids;                   // What became of ids that came twice.
    std::vector<std::string> spared;  // Files of which nothing went, and why: lines for a person.
    std::uint64_t removed = 0;
    std::uint64_t ids_removed = 0;  // Of these, by id.
    std::uint64_t taken_back = 0;   // Of these, by their agencies.
    std::uint64_t index_bytes = 0;
    std::size_t segments = 0;
    IndexStamp index;       // The whole index.
    std::string left_over;  // What the next run has to mend; mostly empty.
};

class Publisher {
  public:
    // All must outlive the publisher.
    Publisher(BuildPlace& place, Ledger& ledger, const SegmentFactory& factory, Heartbeat heartbeat)
        : place_(place), ledger_(ledger), factory_(factory), heartbeat_(std::move(heartbeat)) {}

    // Publishes `pieces` (in the work folder, in the order in which their articles came, may be
    // none) and removes what is to go. The ledger's run becomes published knowledge, or waits.
    // Throws IndexError, also when too many articles would go, and what the heartbeat throws; the
    // old generation then stays, and the pieces too.
    Published publish(std::vector<std::filesystem::path> pieces, const Removal& removal,
                      const PublishSettings& settings);

  private:
    // A segment of the next generation. One that was published before has a name.
    struct Next {
        std::filesystem::path path;
        std::string name;
    };

    std::optional<Published> publish_in_time(const std::vector<std::filesystem::path>& pieces,
                                             const Removal& removal);
    std::optional<Published> try_publish(const std::vector<std::filesystem::path>& pieces,
                                         Removal removal);
    bool has_gaps_to_fill(const std::vector<OldSegment>& old);
    std::filesystem::path work(const char* name) const { return place_.work_path() / name; }
    std::uint64_t published_bytes() const;
    void make_way_for_new() const;
    void merge_new(const std::vector<std::filesystem::path>& pieces);
    void settle(std::vector<OldSegment>& old, Published& result);
    std::vector<OldSegment> look_at_old(const Removal& removal) const;
    void doom(std::vector<OldSegment>& old, Published& result);
    void require_small_loss(const std::vector<OldSegment>& old) const;
    std::vector<Next> next_segments(const std::vector<OldSegment>& old);
    Next merge_tail(std::span<const OldSegment> tail);
    Next without_doomed(const OldSegment& old);
    void write_held(const std::vector<Next>& next, const Removal& removal, std::uint64_t number);
    void name_segments(std::vector<Next>& next) const;
    void finish(const std::vector<Next>& next, std::uint64_t number, Published& result);
    std::string tidy_up();
    std::uint64_t next_number() const;

    BuildPlace& place_;
    Ledger& ledger_;
    const SegmentFactory& factory_;
    Heartbeat heartbeat_;
    const PublishSettings* settings_ = nullptr;  // Of the publication at work.
    bool may_fill_gaps_ = false;
    bool has_new_ = false;
    EditedFiles edited_;
    std::vector<std::uint64_t> doomed_streams_;      // Of every doomed article, its stream.
    std::vector<std::uint64_t> streams_of_removed_;  // Of every article removed by id.
};

// When there is nothing to publish: what is published. Throws IndexError.
Published published_as_it_is(const IndexDirectory& index);

// A run that was killed just after it had published leaves its ledger behind: brings it up to date
// with what is published. False when the ledger does not belong to the index at all.
bool settle_ledger(const IndexDirectory& index, Ledger& ledger);

// The terms of what is to go.
std::vector<std::string> removal_terms(const Removal& removal);

}  // namespace dateline
