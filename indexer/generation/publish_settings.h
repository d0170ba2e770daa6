// How a generation is to be published.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/identity/first_indexed.h"
#include "indexer/identity/id_decision.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

struct PublishSettings {
    bool rebuild = false;            // The old generation is dropped.
    RunHalf run = RunHalf::Publish;  // Keep: there must be no pieces.
    SameId same_id = SameId::Keep;
    bool keep_removed = false;  // What an edited file no longer gives stays.
    unsigned max_loss = 100;    // Percent of the index's articles that a run may take out.
    std::string reading = {};   // What readings are compared by.
    std::vector<std::string> corpora = {};  // As the ledger knows them.
    // Called once when articles go that nothing replaces: reads again what may have them, in other
    // files than those named (the edited ones), and gives the pieces of all that was read; none
    // when there is nothing of that kind. May be empty.
    std::function<std::vector<std::filesystem::path>(const std::vector<std::string>& edited)>
        fill_gaps = {};
    IndexHistory history = {};  // For articles that get another id.
    unsigned jobs = 1;          // What is laid again may be laid by so many threads,
    std::uint64_t writer_bytes = std::uint64_t{64} << 20;  // each with so much in memory.
};

}  // namespace dateline
