#include "indexer/progress/corpus_size.h"

#include <cstdint>
#include <stop_token>
#include <utility>

#include "indexer/records/rejects.h"
#include "indexer/sources/corpus.h"

namespace dateline {
namespace {

// Walks as the reading does, so that what that passes over is not counted and what it reads twice
// counts twice; but opens no file.
class Measure : public CorpusVisitor {
  public:
    explicit Measure(const std::stop_token& stop) : stop_(stop) {}

    bool begin_file(const FileFacts& file) override {
        known_ = known_ && file.regular;
        bytes_ += file.size;
        return false;
    }
    void stream(const Origin& /*origin*/, ByteStream& /*bytes*/) override {}
    void end_file(const FileFacts& /*file*/, bool /*whole*/) override {}
    bool stopped() const override { return stop_.stop_requested() || !known_; }

    // 0 when it is not known.
    std::uint64_t total() const { return stopped() ? 0 : bytes_; }

  private:
    const std::stop_token& stop_;
    std::uint64_t bytes_ = 0;
    bool known_ = true;
};

// The reading will complain of the same.
class Unheard : public Rejects {
  protected:
    void take(const Origin& /*origin*/, Reject /*reject*/) override {}
};

void measure(const std::stop_token& stop, const std::vector<std::string>& corpora,
             RunCounters& counters) {
    try {
        Unheard rejects;
        Measure sum(stop);
        for (const std::string& corpus : corpora) {
            if (!sum.stopped()) visit_corpus(corpus, rejects, sum);
        }
        counters.total_bytes = sum.total();
    } catch (...) {
        // Then it is not known.
    }
}

}  // namespace

CorpusSize::CorpusSize(std::vector<std::string> corpora, RunCounters& counters) noexcept {
    try {
        measurer_ =
            std::jthread([corpora = std::move(corpora), &counters](const std::stop_token& stop) {
                measure(stop, corpora, counters);
            });
    } catch (...) {
        // No thread to be had.
    }
}

}  // namespace dateline
