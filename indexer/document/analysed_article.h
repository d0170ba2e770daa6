// What a segment writer takes: an article as sorted terms with their positions, value
// slots and stored data. Plain views; knows neither Xapian nor where it came from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/schema.h"

namespace dateline {

struct TermPostings {
    std::string_view term;                     // Unique in the article, at most kMaxTermBytes.
    std::uint32_t wdf = 0;                     // Times it occurs; 0 for filters (exact values).
    std::span<const std::uint32_t> positions;  // Strictly ascending; empty for terms without.
};

// Lives until the next call to the builder that made it.
struct AnalysedArticle {
    std::string_view id_term;                          // Unique in the index; also among `terms`.
    std::vector<TermPostings> terms;                   // Ascending by bytes.
    std::vector<std::pair<Slot, std::string>> values;  // Ascending by slot, none empty.
    std::string data;                                  // The article as JSON.
};

}  // namespace dateline
