// A portion to a segment: normalise, analyse, write, note down. One to each thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "indexer/document/document_builder.h"
#include "indexer/identity/first_indexed.h"
#include "indexer/ledger/ledger.h"
#include "indexer/normaliser/normaliser.h"
#include "indexer/pipeline/dry_counts.h"
#include "indexer/pipeline/portion.h"
#include "indexer/progress/run_counters.h"
#include "indexer/segment/segment_factory.h"

namespace dateline {

// What was counted when nothing is written.
struct Tally {
    std::uint64_t articles = 0;
    std::uint64_t headlines = 0;
    std::uint64_t repeated = 0;
    std::uint64_t met = 0;  // Had the id of a different one.
    std::map<std::string, std::uint64_t> languages;
    std::map<std::string, std::uint64_t> sources;
    std::map<std::string, std::uint64_t> reasons;  // Of rejects.
    Remarks remarks;
};

struct MakingSettings {
    NormaliserSettings normaliser;
    const SegmentFactory* segments = &library_segments();
    // For each thread: what one article may take, and what the writer may hold.
    std::uint64_t article_bytes = DocumentBuilder::kUnlimited;
    std::uint64_t writer_bytes = std::uint64_t{256} << 20;
    IndexHistory history = {};
};

class SegmentMaker {
  public:
    // Of what is no article, or too big a one; in its order in the portion. Called by the thread
    // that makes.
    using Complain =
        std::function<void(std::uint64_t portion, const Origin& origin, const Reject& reject)>;

    // `heartbeat` is called now and then; what it throws leaves the portion unfinished.
    SegmentMaker(const MakingSettings& settings, RunCounters& counters, Complain complain,
                 const Heartbeat& heartbeat = {})
        : normaliser_(settings.normaliser),
          builder_(settings.article_bytes, heartbeat),
          heartbeat_(heartbeat),
          first_indexed_(settings.history),
          segments_(*settings.segments),
          writer_bytes_(settings.writer_bytes),
          counters_(counters),
          complain_(std::move(complain)) {}

    // Makes a segment at `path` and syncs it; what was made of which records, for the ledger. No
    // article in the portion: no segment. Throws IndexError.
    DonePortion make(Portion portion, const std::filesystem::path& path);

    // The same without a trace on disk. Adds to articles, headlines and reasons of the tally; gives
    // what the rest of it is counted from.
    std::vector<DryCounts::Counted> try_out(Portion portion, Tally& tally);

  private:
    template <typename Take>
    DoneStream work_through(std::uint64_t order, Part& part, DonePortion& done, const Take& take);
    static std::optional<Reject> take_withdrawal(const Record& record, DonePortion& done);
    template <typename Take>
    std::optional<Reject> take_record(Record record, const Part& part, DonePortion& done,
                                      Remarks& remarks, const Take& take);

    Normaliser normaliser_;
    DocumentBuilder builder_;
    Heartbeat heartbeat_;
    FirstIndexed first_indexed_;
    const SegmentFactory& segments_;
    std::uint64_t writer_bytes_;
    RunCounters& counters_;
    Complain complain_;
};

}  // namespace dateline
