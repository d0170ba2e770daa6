// A run that reads and analyses everything, and writes nothing.
#include <algorithm>
#include <ostream>

#include "indexer/build_run.h"
#include "indexer/generation/settled_ids.h"
#include "indexer/run_frame.h"

namespace dateline {
namespace {

class DryRun : public Run {
  public:
    using Run::Run;

    ExitCode run(std::ostream& out) {
        summary_.dry = true;
        const auto pipeline = make_pipeline(nullptr, {});
        pipeline->run(options_.corpora);
        if (Interrupts::requested()) throw Interrupted("stopped before everything was read");
        const Tally& tally = pipeline->tally();
        summary_.articles = tally.articles;
        summary_.headlines = tally.headlines;
        summary_.repeated = tally.repeated;
        summary_.languages = tally.languages;
        summary_.sources = tally.sources;
        summary_.remarks.sum = tally.remarks;
        if (!tally.remarks.undated_example.empty()) {
            summary_.remarks.undated_examples = {tally.remarks.undated_example};
        }
        summary_.skipped.assign(tally.reasons.begin(), tally.reasons.end());
        if (options_.same_id == SameId::Reject && tally.met > 0) {
            summary_.skipped.emplace_back(kIdOfAnother, tally.met);
            summary_.articles -= std::min(summary_.articles, tally.met);
        } else {
            summary_.met = tally.met;
        }
        wants_a_look_ = summary_.met > 0;
        warn_of_names(*pipeline);
        return finish(out);
    }
};

}  // namespace

ExitCode try_corpora(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    return DryRun(options, err).run(out);
}

}  // namespace dateline
