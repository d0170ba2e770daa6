// What a run did, for a person and for a script.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/json.h"
#include "indexer/ledger/ledger.h"

namespace dateline {

using Counts = std::map<std::string, std::uint64_t>;

struct RunSummary {
    std::string directory;
    bool dry = false;             // Nothing was written.
    std::uint64_t articles = 0;   // Read.
    std::uint64_t headlines = 0;  // The same, of headlines standing alone.
    std::uint64_t updated = 0;    // Of these, took the place of one in the index.
    std::uint64_t repeated = 0;   // Of these, came again later in the run.
    std::uint64_t met = 0;        // Of these, had the id of a different one and got their own.
    std::uint64_t unchanged = 0;  // In files that have not changed.
    std::uint64_t removed = 0;
    std::uint64_t taken_back = 0;  // Went from the index because their agencies say so.
    std::vector<std::pair<std::string, std::uint64_t>> skipped;  // Reason and count.
    Ledger::AllRemarks remarks;                                  // On what was read.
    Counts languages;                                            // Of what was read.
    Counts sources;
    std::uint64_t corpus_bytes = 0;  // Read, as they lie on disk.
    double seconds = 0;
    // The index as it is now.
    std::uint64_t index_articles = 0;
    std::uint64_t index_headlines = 0;
    std::uint64_t index_bytes = 0;
    std::size_t index_segments = 0;

    std::uint64_t skipped_count() const;
};

// Remarks as rows of a report: a name and a sentence each; none of what there is nothing to say.
std::vector<std::pair<const char*, std::string>> rows_of_remarks(const Ledger::AllRemarks& remarks);

// The same for a script.
void put_remarks(const Ledger::AllRemarks& remarks, Json& json);

void print_summary(const RunSummary& summary, std::ostream& out);

Json summary_json(const RunSummary& summary);

}  // namespace dateline
