// A piece of the corpora: consecutive records, on their way from the one who reads to one
// of those who make segments. A portion becomes a segment.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "indexer/ledger/ledger.h"
#include "indexer/records/record.h"
#include "indexer/records/rejects.h"

namespace dateline {

// What a stream gives, one after the other.
using Item = std::variant<Record, Reject>;

// Consecutive items of one stream.
struct Part {
    Origin origin;
    std::string path;          // The origin's, as the ledger knows it.
    std::uint64_t corpus = 0;  // Which of the corpora it was found in, counted from 0.
    FileState file;            // As it was before it was opened.
    std::uint64_t begin = 0;   // Number of the first item, counted through the file.
    std::vector<Item> items;
    StreamState stream;   // Member and key; the rest too when the stream ended here.
    bool opened = false;  // Else it has only complaints: of what could not be opened or read on.
    bool ended = false;
    bool grown = false;  // Only what was appended is read.
};

struct Portion {
    std::uint64_t order = 0;  // Among all portions of the run.
    std::vector<Part> parts;
    std::vector<DoneFile> files;  // Those that ended in it.
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;         // Of their text, and what rejects take.
    std::uint64_t memory_bytes = 0;  // What all items take, rejects as well.

    bool empty() const { return parts.empty() && files.empty(); }
};

// How much one holds at most; a single record may be bigger.
struct PortionLimits {
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    std::uint64_t memory_bytes = UINT64_MAX;
};

// What an item takes in memory. Lists of one of its fields may grow by doubling.
std::uint64_t memory_of(const Item& item);

}  // namespace dateline
