#include "indexer/pipeline/pipeline.h"

#include <fmt/format.h>

#include <charconv>
#include <ctime>
#include <system_error>

#include "common/disk/folder.h"
#include "common/error.h"
#include "common/system_error.h"
#include "indexer/pipeline/work_stopped.h"
#include "indexer/segment/segment_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Folders of an earlier process keep their names.
std::uint64_t first_free_number(const fs::path& work_path) {
    std::uint64_t highest = 0;
    for (const std::string& name : list_names(work_path)) {
        std::uint64_t number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        highest = std::max(highest, number);
    }
    return highest + 1;
}

// Of the processor, spent on this thread: a busy machine is no reason to give up more.
std::chrono::nanoseconds time_of_thread() {
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

// How often a segment of an earlier process was merged: its size says so.
unsigned level_of(std::uint64_t articles, const PortionLimits& portion, std::size_t width) {
    unsigned level = 0;
    for (std::uint64_t size = portion.records; articles > size; size *= width) ++level;
    return level;
}

std::size_t width_of(const PipelineSettings& settings) {
    return settings.making.segments->best_size().merged_at_once;
}

}  // namespace

Pipeline::Pipeline(const PipelineSettings& settings, Ledger* ledger, fs::path work_path,
                   RunCounters& counters, RejectLog& log, Stopped stopped)
    : settings_(settings),
      ledger_(ledger),
      work_path_(std::move(work_path)),
      counters_(counters),
      log_(log),
      stopped_(std::move(stopped)),
      pile_(width_of(settings)),
      dry_counts_(settings.making.writer_bytes * settings.jobs, settings.same_id) {
    if (ledger_ != nullptr) next_path_ = first_free_number(work_path_);
}

void Pipeline::run(const std::vector<std::string>& corpora) {
    queue_ = std::make_unique<PortionQueue>(settings_.jobs);
    pile_.clear();  // Reading again finds what is finished in the ledger.
    for (auto* counter : {&counters_.articles, &counters_.headlines, &counters_.bytes_read}) {
        *counter = 0;
    }
    const ReadingLinks links{
        .deliver = [this](Portion portion) { return deliver(std::move(portion)); },
        .stopped = [this] { return stopped_() || failed_; },
        .adopt = [this](std::uint64_t portion, std::uint64_t order) { adopt(portion, order); }};
    std::vector<std::jthread> workers;
    try {
        start(workers);
        CorpusReader reader(settings_.reading, links, ledger_, settings_.forget, counters_);
        reader.read(corpora);
        unchanged_ = reader.unchanged_articles();
        unmatched_names_ = reader.unmatched_names();
    } catch (...) {
        fail();
    }
    queue_->finish();
    workers.clear();  // Joins.
    log_.flush();
    tally_.repeated = dry_counts_.repeated();
    tally_.met = dry_counts_.met();
    tally_.languages = dry_counts_.languages();
    tally_.sources = dry_counts_.sources();
    if (error_) std::rethrow_exception(error_);
}

// As many as there may be: where the system grants fewer, those do the work.
void Pipeline::start(std::vector<std::jthread>& workers) {
    try {
        while (workers.size() < settings_.jobs) workers.emplace_back([this] { work(); });
    } catch (const std::system_error& error) {
        if (!workers.empty()) return;
        throw IndexError(
            fmt::format("cannot start a thread: {}; free some memory or allow more processes "
                        "(ulimit -u)",
                        explain_errno(error.code().value())));
    }
}

void Pipeline::fail() {
    const std::scoped_lock lock(mutex_);
    if (!error_) error_ = std::current_exception();
    failed_ = true;
    queue_->close();
}

bool Pipeline::deliver(Portion portion) {
    log_.expect(portion.order);
    return queue_->push(std::move(portion));
}

void Pipeline::work() {
    try {
        std::optional<std::chrono::nanoseconds> asked;  // To stop, by the time of this thread.
        SegmentMaker maker(
            settings_.making, counters_,
            [this](std::uint64_t portion, const Origin& origin, const Reject& reject) {
                log_.take(portion, origin, reject);
            },
            [&] { finish_soon(asked); });
        while (std::optional<Portion> portion = queue_->pop()) {
            const std::uint64_t order = portion->order;
            if (ledger_ == nullptr) {
                try_out(maker, std::move(*portion));
            } else {
                make_segment(maker, std::move(*portion));
            }
            log_.finish(order);
            if (stopped_()) queue_->close();  // What nobody has in hand is read again next time.
        }
    } catch (const WorkStopped&) {
        queue_->close();
    } catch (...) {
        fail();
    }
}

void Pipeline::try_out(SegmentMaker& maker, Portion portion) {
    const std::uint64_t order = portion.order;
    Tally tally;
    const std::vector<DryCounts::Counted> counted = maker.try_out(std::move(portion), tally);
    const std::scoped_lock lock(mutex_);
    tally_.articles += tally.articles;
    tally_.headlines += tally.headlines;
    tally_.remarks.add(tally.remarks);
    for (const auto& [reason, count] : tally.reasons) tally_.reasons[reason] += count;
    dry_counts_.add(order, counted);
}

// Who makes a segment may finish it when the run is to stop, unless that takes long: then it is
// made again next time.
void Pipeline::finish_soon(std::optional<std::chrono::nanoseconds>& asked) const {
    constexpr std::chrono::seconds kPatience{1};
    if (failed_) throw WorkStopped{};
    if (!stopped_()) return;
    if (!asked) asked = time_of_thread();
    if (time_of_thread() - *asked > kPatience) throw WorkStopped{};
}

void Pipeline::make_segment(SegmentMaker& maker, Portion portion) {
    const std::uint64_t order = portion.order;
    const fs::path path = new_segment_path();
    const DonePortion done = maker.make(std::move(portion), path);
    const std::uint64_t id = ledger_->finish_portion(done);
    pile_.add({id, done.segment, 0, order, order});
    merge_full_rows();
}

void Pipeline::merge_full_rows() {
    while (const auto row = pile_.take_mergeable()) merge(*row);
}

void Pipeline::merge(const std::vector<FinishedSegment>& row) {
    std::vector<fs::path> paths;
    std::vector<std::uint64_t> ids;
    for (const FinishedSegment& segment : row) {
        ids.push_back(segment.id);
        if (!segment.name.empty()) paths.push_back(work_path_ / segment.name);
    }
    std::string name;
    if (!paths.empty()) {
        const fs::path merged = new_segment_path();
        settings_.making.segments->merge_pieces(paths, merged, [this] {
            if (stopped_() || failed_) throw WorkStopped{};  // Its segments stay what they were.
        });
        sync_directory(merged);
        name = merged.filename();
    }
    ledger_->merge_portions(ids, name);
    for (const fs::path& path : paths) remove_segment(path);
    pile_.add({ids.front(), name, row.front().level + 1, row.front().first, row.back().last});
}

void Pipeline::adopt(std::uint64_t portion, std::uint64_t order) {
    for (const PortionState& state : ledger_->portions()) {
        if (state.id != portion) continue;
        counters_.articles += state.articles;
        counters_.headlines += state.headlines;
        const unsigned level = level_of(state.articles + state.headlines, settings_.reading.portion,
                                        width_of(settings_));
        pile_.add({portion, state.segment, level, order, order});
    }
}

fs::path Pipeline::new_segment_path() {
    return work_path_ / fmt::format("{:08}", next_path_++);
}

std::vector<fs::path> Pipeline::segments() const {
    std::vector<fs::path> paths;
    for (const FinishedSegment& segment : pile_.all()) {
        if (!segment.name.empty()) paths.push_back(work_path_ / segment.name);
    }
    return paths;
}

}  // namespace dateline
