// What is to go from an index, besides what is replaced.
#pragma once

#include <string>
#include <vector>

#include "indexer/ledger/ledger.h"

namespace dateline {

struct Removal {
    struct Stream {
        std::string path;
        StreamState stream;
    };
    std::vector<std::string> ids;
    std::vector<Stream> streams;  // With all their articles.

    bool empty() const { return ids.empty() && streams.empty(); }
};

}  // namespace dateline
