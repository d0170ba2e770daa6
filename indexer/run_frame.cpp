#include "indexer/run_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "indexer/run_name.h"

namespace dateline {
namespace {

PipelineSettings pipeline_settings(const IndexerOptions& options, const MemoryPlan& plan) {
    return {.reading = {.format = options.format,
                        .field_names = options.field_names,
                        .max_record_bytes = plan.max_record_bytes,
                        .unpacking_bytes = plan.unpacking_bytes,
                        .portion = portion_limits(direct_segments(), plan),
                        .name = settings_name(options)},
            .making = {.normaliser = {options.language, options.collection},
                       .article_bytes = plan.article_bytes,
                       .writer_bytes = plan.writer_bytes},
            .same_id = options.same_id,
            .jobs = plan.jobs,
            .forget = options.rebuild};
}

// The first member asks for it, before there is a thread.
const IndexerOptions& bounded(const IndexerOptions& options) {
    bound_allocator(options.memory);
    return options;
}

}  // namespace

PortionLimits portion_limits(const SegmentFactory& factory, const MemoryPlan& plan) {
    const PieceSize size = factory.best_size();
    return {size.records, std::min(size.text_bytes, plan.portion_bytes), plan.portion_memory_bytes};
}

Run::Run(const IndexerOptions& options, std::ostream& err)
    : options_(bounded(options)),
      plan_(plan_memory(options.memory, options.jobs, options.max_article)),
      settings_(pipeline_settings(options, plan_)),
      progress_(options.progress, counters_, err),
      log_([this](const std::string& line) { progress_.say(line); }),
      size_(options.corpora, counters_) {
    summary_.directory = options.directory;
}

std::unique_ptr<Pipeline> Run::make_pipeline(Ledger* ledger,
                                             const std::filesystem::path& work_path) {
    return std::make_unique<Pipeline>(settings_, ledger, work_path, counters_, log_,
                                      [] { return Interrupts::requested(); });
}

void Run::warn_of_names(const Pipeline& pipeline) {
    for (const std::string& name : pipeline.unmatched_names()) {
        progress_.say(fmt::format("dateline-index: --map {}: no record has that name", name));
        wants_a_look_ = true;
    }
}

ExitCode Run::finish(std::ostream& out) {
    progress_.finish();
    summary_.corpus_bytes = counters_.bytes_read;
    summary_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    progress_.event("summary", summary_json(summary_));
    print_summary(summary_, out);
    const bool all_well = summary_.skipped.empty() && !wants_a_look_;
    return all_well ? ExitCode::Success : ExitCode::Partial;
}

}  // namespace dateline
