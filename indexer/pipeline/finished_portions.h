// What an interrupted run has finished: does it still hold? Between the two runs files are
// corrected, withdrawn and added.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/ledger/ledger.h"

namespace dateline {

// How the run reads, as far as it matters here.
struct ReadingAgain {
    const std::vector<std::string>& corpora;
    const std::string& settings;  // What readings are compared by.
    bool forget = false;          // Everything is read, whatever the published index has.
    std::function<bool()> stopped;
};

// The finished portions that must not be taken over. One holds when a walk through the corpora
// meets all its files as they were when they were read, one after the other and with nothing new
// between them: otherwise what it has would be out of date, or come in another order than in a run
// that was not interrupted, and the order decides which of two articles with one id stays. None
// when the walk was stopped. Throws CorpusError, IndexError.
std::vector<std::uint64_t> stale_portions(const Ledger& ledger, const ReadingAgain& reading);

}  // namespace dateline
