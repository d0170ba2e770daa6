#include "indexer/build_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "common/disk/folder.h"
#include "common/error.h"
#include "common/text/counts.h"
#include "indexer/generation/opened_place.h"
#include "indexer/generation/publisher.h"
#include "indexer/identity/withdrawn.h"
#include "indexer/interrupts.h"
#include "indexer/ledger/ledger_path.h"
#include "indexer/memory_plan.h"
#include "indexer/missing_files.h"
#include "indexer/pipeline/finished_portions.h"
#include "indexer/pipeline/pipeline.h"
#include "indexer/publishing.h"
#include "indexer/run_frame.h"
#include "indexer/run_name.h"
#include "indexer/writer_choice.h"

namespace dateline {
namespace {

std::string named(const std::vector<std::string>& corpora) {
    std::string names;
    for (const std::string& corpus : corpora) {
        names += fmt::format("{}'{}'", names.empty() ? "" : ", ", corpus);
    }
    return names;
}

class BuildRun : public Run {
  public:
    using Run::Run;

    ExitCode run(std::ostream& out) {
        const PlaceSettings settings{options_.lock_timeout, plan_.ledger_bytes, options_.rebuild,
                                     [] {
                                         if (Interrupts::requested())
                                             throw Interrupted("stopped while it waited");
                                     }};
        opened_ = open_place(options_.directory, settings,
                             [this](const std::string& line) { progress_.say(line); });
        try {
            choose_writer();
            look_back();
            begin();
            read();
            publish();
        } catch (...) {
            place().require_in_place();  // Says it better than what was not found there any more.
            give_up();
            throw;
        }
        return finish(out);
    }

  private:
    BuildPlace& place() { return *opened_.place; }
    Ledger& ledger() { return *opened_.ledger; }
    const SegmentFactory& segments() const { return *settings_.making.segments; }

    // What is finished waits for the next run; nothing finished, nothing left lying.
    void give_up() {
        try {
            if (!opened_.ledger || !ledger().portions().empty()) return;
        } catch (const IndexError&) {
            return;  // Of the same trouble, which has been told. In doubt it is kept.
        }
        opened_.ledger.reset();
        place().discard();
    }

    void choose_writer() {
        settings_.making.segments =
            &choose_segments(options_.writer, place().work_path(),
                             [this](const std::string& line) { progress_.say(line); });
        settings_.reading.portion = portion_limits(*settings_.making.segments, plan_);
    }

    void look_back() {
        settings_.making.history = {published_segments(), std::chrono::floor<std::chrono::seconds>(
                                                              std::chrono::system_clock::now())};
    }

    // Also of another version of the program, which may be asked one thing only. Where nobody says
    // any more which segments are published, all that lie there.
    std::vector<std::filesystem::path> published_segments() {
        const IndexDirectory& index = place().index();
        try {
            return index.is_published() ? index.segments() : std::vector<std::filesystem::path>();
        } catch (const IndexError&) {
            if (!options_.rebuild) throw;
        }
        std::vector<std::filesystem::path> all;
        const auto names = find_names(index.segments_path());
        for (const std::string& name : names.value_or(std::vector<std::string>())) {
            all.push_back(index.segment_path(name));
        }
        return all;
    }

    void begin() {
        const auto begin_run = [this] {
            return ledger().begin_run(command_name(options_, segments().name()),
                                      settings_.reading.name, options_.rebuild);
        };
        if (begin_run() && !has_all_segments(place(), ledger())) {
            ledger().drop_run();  // Somebody has given up what was finished.
            begin_run();
        }
        drop_stale_portions();
        const std::uint64_t finished = finished_articles();
        if (finished > 0) {
            progress_.say(fmt::format("going on with a run that was interrupted: {} done",
                                      counted(finished, "article")));
        }
        clear_work(place(), ledger(), [this](const std::string& line) { progress_.say(line); });
    }

    // Files may have changed since they were read.
    void drop_stale_portions() {
        ledger().drop_portions(
            stale_portions(ledger(), {.corpora = options_.corpora,
                                      .settings = settings_.reading.name,
                                      .forget = options_.rebuild,
                                      .stopped = [] { return Interrupts::requested(); }}));
    }

    void read() {
        pipeline_ = make_pipeline(&ledger(), place().work_path());
        pipeline_->run(options_.corpora);
        stop_if_asked();
        warn_of_names(*pipeline_);
        if (options_.remove_missing) find_missing();
    }

    // An article that goes may also be in a file that stays, which has to be read again then: the
    // pieces of all that was read. Empty: there is no such file.
    std::vector<std::filesystem::path> fill_gaps(const std::vector<std::string>& edited) {
        if (!forget_superseded(ledger(), removal_.streams, edited)) return {};
        drop_stale_portions();
        pipeline_->run(options_.corpora);
        stop_if_asked();
        count_run();
        return pipeline_->segments();
    }

    void find_missing() {
        const auto warn = [this](const std::string& line) { progress_.say(line); };
        const Missing missing = missing_streams(ledger(), options_.corpora, warn);
        removal_.streams = missing.streams;
        wants_a_look_ = wants_a_look_ || missing.unseen > 0;
    }

    void stop_if_asked() {
        if (!Interrupts::requested()) return;
        if (std::ranges::count(options_.corpora, "-") > 0) {
            ledger().drop_run();
            throw Interrupted("stopped; standard input cannot be read again, so nothing was kept");
        }
        throw Interrupted(
            fmt::format("stopped; {} finished and kept; run the same command again to go on",
                        counted(finished_articles(), "article")));
    }

    std::uint64_t finished_articles() {
        std::uint64_t finished = 0;
        for (const PortionState& portion : ledger().portions()) {
            finished += portion.articles + portion.headlines;
        }
        return finished;
    }

    void count_run() {
        summary_.articles = summary_.headlines = 0;
        for (const PortionState& portion : ledger().portions()) {
            summary_.articles += portion.articles;
            summary_.headlines += portion.headlines;
        }
        summary_.skipped = ledger().reject_reasons();
        summary_.remarks = ledger().run_remarks();
        summary_.unchanged = pipeline_->unchanged_articles();
    }

    void publish() {
        const std::vector<std::filesystem::path> pieces = pipeline_->segments();
        count_run();
        const bool nothing_read = ledger().portions().empty();
        const bool must_have = options_.rebuild || !place().index().is_published();
        const bool takes_out = !removal_.empty() || ledger().run_has_withdrawals();
        if (pieces.empty() && (must_have || (summary_.unchanged == 0 && !takes_out))) {
            ledger().drop_run();
            throw CorpusError(fmt::format("no articles found in {}; nothing was written",
                                          named(options_.corpora)));
        }
        if (nothing_read && removal_.empty()) {
            ledger().drop_run();
            take(published_as_it_is(place().index()));
            opened_.place->discard();
            return;
        }
        counters_.set_stage(Stage::Merging);
        Publisher publisher(place(), ledger(), segments(), [this] { stop_if_asked(); });
        PublishSettings settings = publish_settings(options_, plan_);
        settings.history = settings_.making.history;
        settings.fill_gaps = [this](const std::vector<std::string>& edited) {
            return fill_gaps(edited);
        };
        const Published published = publisher.publish(pieces, removal_, settings);
        opened_.ledger.reset();
        const std::string trouble = place().move_home();
        for (const std::string& line : {published.left_over, trouble}) {
            if (!line.empty()) progress_.say(line);
        }
        take(published);
        progress_.event("published", {{"segments", published.segments}});
    }

    // Articles that were rejected when all was read. Where publishing was tried twice, the ledger
    // has told of them already.
    void count_late(const char* reason, std::uint64_t articles) {
        if (articles == 0) return;
        std::erase_if(summary_.skipped, [&](const auto& row) { return row.first == reason; });
        summary_.skipped.emplace_back(reason, articles);
        summary_.articles -= std::min(summary_.articles, articles);
    }

    void take(const Published& published) {
        wants_a_look_ = wants_a_look_ || published.ids.met > 0 || !published.spared.empty();
        for (const std::string& line : warnings_of(published)) progress_.say(line);
        summary_.met = published.ids.met;
        count_late(kIdOfAnother, published.ids.rejected);
        // Named in the reject file; but an agency that takes back its own is nothing to look into.
        std::erase_if(summary_.skipped, [](const auto& row) { return row.first == kTakenBack; });
        summary_.articles -= std::min(summary_.articles, published.ids.taken_back);
        summary_.taken_back = published.taken_back + published.ids.taken_back;
        summary_.updated = published.updated;
        summary_.repeated = published.ids.repeated;
        summary_.removed = published.removed - published.taken_back;
        summary_.languages = published.added.languages;
        summary_.sources = published.added.sources;
        summary_.index_articles = published.index.articles;
        summary_.index_headlines = published.index.headlines;
        summary_.index_bytes = published.index_bytes;
        summary_.index_segments = published.segments;
    }

    OpenedPlace opened_;
    std::unique_ptr<Pipeline> pipeline_;
    Removal removal_;
};

}  // namespace

ExitCode build_index(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    return BuildRun(options, err).run(out);
}

}  // namespace dateline
