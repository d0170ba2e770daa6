// One thread reads, several make segments. Whatever the number of threads, the same portions in
// the same order come out: a portion is cut by the one who reads, and keeps its place.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/pipeline/corpus_reader.h"
#include "indexer/pipeline/portion_queue.h"
#include "indexer/pipeline/segment_maker.h"
#include "indexer/pipeline/segment_pile.h"
#include "indexer/records/reject_log.h"

namespace dateline {

struct PipelineSettings {
    ReadingSettings reading;
    MakingSettings making;
    SameId same_id = SameId::Keep;
    unsigned jobs = 1;    // Threads that make segments.
    bool forget = false;  // Read everything, whatever the ledger knows.
};

class Pipeline {
  public:
    using Stopped = std::function<bool()>;  // Called by any thread.

    // `ledger` null: nothing is written, only tried and counted. All must outlive the pipeline.
    Pipeline(const PipelineSettings& settings, Ledger* ledger, std::filesystem::path work_path,
             RunCounters& counters, RejectLog& log, Stopped stopped);

    // Reads the corpora and makes segments of them, up to the end or to where it is stopped: then
    // what is in hand is finished and noted down, unless that takes long. Throws what any thread
    // threw first. May be called again, and then reads what the ledger has been told to forget.
    void run(const std::vector<std::string>& corpora);

    // The segments made, in the order of their articles.
    std::vector<std::filesystem::path> segments() const;

    std::uint64_t unchanged_articles() const { return unchanged_; }
    const std::vector<std::string>& unmatched_names() const { return unmatched_names_; }
    const Tally& tally() const { return tally_; }  // Where nothing is written.

  private:
    void start(std::vector<std::jthread>& workers);
    void work();
    bool deliver(Portion portion);
    void try_out(SegmentMaker& maker, Portion portion);
    void finish_soon(std::optional<std::chrono::nanoseconds>& asked) const;
    void make_segment(SegmentMaker& maker, Portion portion);
    void merge_full_rows();
    void merge(const std::vector<FinishedSegment>& row);
    void adopt(std::uint64_t portion, std::uint64_t order);
    void fail();
    std::filesystem::path new_segment_path();

    const PipelineSettings& settings_;
    Ledger* ledger_;
    std::filesystem::path work_path_;
    RunCounters& counters_;
    RejectLog& log_;
    Stopped stopped_;

    std::unique_ptr<PortionQueue> queue_;
    SegmentPile pile_;
    std::atomic<std::uint64_t> next_path_{1};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;  // For what follows.
    std::exception_ptr error_;
    Tally tally_;
    DryCounts dry_counts_;
    std::uint64_t unchanged_ = 0;
    std::vector<std::string> unmatched_names_;
};

}  // namespace dateline
