// What the kinds of run that read corpora share: settings, progress, complaints, the clock.
#pragma once

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <memory>

#include "common/error.h"
#include "common/program.h"
#include "indexer/interrupts.h"
#include "indexer/memory_plan.h"
#include "indexer/options.h"
#include "indexer/pipeline/pipeline.h"
#include "indexer/progress/corpus_size.h"
#include "indexer/progress/progress.h"
#include "indexer/records/reject_log.h"
#include "indexer/summary.h"

namespace dateline {

// Somebody asked the run to stop, and it has.
class Interrupted : public Error {
  public:
    using Error::Error;
};

// How much a portion holds.
PortionLimits portion_limits(const SegmentFactory& factory, const MemoryPlan& plan);

class Run {
  public:
    // Both must outlive it.
    Run(const IndexerOptions& options, std::ostream& err);

  protected:
    std::unique_ptr<Pipeline> make_pipeline(Ledger* ledger, const std::filesystem::path& work_path);

    // Says which names of fields (--map) no record had.
    void warn_of_names(const Pipeline& pipeline);

    // Ends the progress, prints the summary.
    ExitCode finish(std::ostream& out);

    const IndexerOptions& options_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    MemoryPlan plan_;
    PipelineSettings settings_;
    RunCounters counters_;
    Progress progress_;
    RejectLog log_;
    CorpusSize size_;
    RunSummary summary_;
    bool wants_a_look_ = false;  // Something was not done, of which there is no reject.
    Interrupts interrupts_;
};

}  // namespace dateline
