// How much there is to read, found out while it is being read.
#pragma once

#include <string>
#include <thread>
#include <vector>

#include "indexer/progress/run_counters.h"

namespace dateline {

// Measures in the background; sets RunCounters::total_bytes when it knows. It stays 0 when nobody
// can know: standard input and pipes end when they end. Never throws: a run without it only cannot
// say how long it will take.
class CorpusSize {
  public:
    // `counters` must outlive it.
    CorpusSize(std::vector<std::string> corpora, RunCounters& counters) noexcept;

    // Gives up if it has not finished.
    ~CorpusSize() = default;
    CorpusSize(const CorpusSize&) = delete;
    CorpusSize& operator=(const CorpusSize&) = delete;

  private:
    std::jthread measurer_;
};

}  // namespace dateline
