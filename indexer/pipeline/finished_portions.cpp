#include "indexer/pipeline/finished_portions.h"

#include <map>
#include <set>

#include "indexer/ledger/ledger_path.h"
#include "indexer/pipeline/file_state.h"
#include "indexer/records/silent_rejects.h"
#include "indexer/sources/corpus.h"

namespace dateline {
namespace {

// Stands for what is not in any finished portion.
constexpr std::uint64_t kNew = 0;

// Follows the order in which spans and what is new are met.
class Course {
  public:
    void meet(std::uint64_t portion) {
        const bool is_torn = portion != last_ && met_.count(portion) != 0;
        if (is_torn && portion != kNew) torn_.insert(portion);
        last_ = portion;
        ++met_[portion];
    }

    bool is_whole(std::uint64_t portion, std::uint64_t spans) const {
        const auto met = met_.find(portion);
        return met != met_.end() && met->second == spans && torn_.count(portion) == 0;
    }

  private:
    std::map<std::uint64_t, std::uint64_t> met_;  // Portion to count of spans.
    std::set<std::uint64_t> torn_;                // Something came between.
    std::uint64_t last_ = kNew;
};

// Walks through the corpora and reads nothing.
class Walk : public CorpusVisitor {
  public:
    Walk(const Ledger& ledger, const ReadingAgain& reading, Course& course)
        : ledger_(ledger), reading_(reading), course_(course) {}

    bool begin_file(const FileFacts& file) override {
        const std::string path = ledger_path_of(file.path);
        const FileState state = state_of(file);
        if (!meet_finished(path, state) && !is_unchanged(path, state)) course_.meet(kNew);
        return false;
    }

    void stream(const Origin& /*origin*/, ByteStream& /*bytes*/) override {}
    void end_file(const FileFacts& /*file*/, bool /*whole*/) override {}
    bool stopped() const override { return reading_.stopped(); }

  private:
    // Meets the spans of the file, and what is new between them. False when there are none.
    bool meet_finished(const std::string& path, const FileState& state) {
        std::vector<DoneSpan> spans = ledger_.spans(path);
        std::erase_if(spans, [&](const DoneSpan& span) { return !(span.file == state); });
        if (spans.empty() || overlap(spans)) return false;
        std::uint64_t item = 0;
        for (const DoneSpan& span : spans) {
            if (span.begin > item) course_.meet(kNew);
            course_.meet(span.portion);
            item = span.end;
        }
        const auto done = ledger_.done_file(path);
        const bool whole = done && done->state == state && done->items == item;
        if (!whole) course_.meet(kNew);
        return true;
    }

    // A file that was named twice gave each item twice.
    static bool overlap(const std::vector<DoneSpan>& spans) {
        for (std::size_t i = 1; i < spans.size(); ++i) {
            if (spans[i].begin < spans[i - 1].end) return true;
        }
        return false;
    }

    // Passed over, so that nothing comes of it.
    bool is_unchanged(const std::string& path, const FileState& state) const {
        if (reading_.forget) return false;
        const auto known = ledger_.file(path, reading_.settings);
        return known && *known == state;
    }

    const Ledger& ledger_;
    const ReadingAgain& reading_;
    Course& course_;
};

}  // namespace

std::vector<std::uint64_t> stale_portions(const Ledger& ledger, const ReadingAgain& reading) {
    const std::map<std::uint64_t, std::uint64_t> portions = ledger.span_counts();
    std::vector<std::uint64_t> stale;
    if (portions.empty()) return stale;
    Course course;
    Walk walk(ledger, reading, course);
    SilentRejects silence;
    for (const std::string& corpus : reading.corpora) visit_corpus(corpus, silence, walk);
    if (reading.stopped()) return stale;
    for (const auto& [portion, spans] : portions) {
        if (!course.is_whole(portion, spans)) stale.push_back(portion);
    }
    return stale;
}

}  // namespace dateline
