// What is asked of an index: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/query/query_tree.h"
#include "searcher/ranking/ranking_settings.h"
#include "searcher/time_zone.h"

namespace dateline {

// So many postings are read in about 30 ms.
inline constexpr std::uint64_t kCountedPostings = 1'000'000;

enum class Sort { Relevance, Newest, Oldest };

enum class MatchMode {
    All,
    Any,
    Auto,  // All; and where too few articles have all the words, after them those that have some.
};

// How much of a hit is fetched.
enum class Detail {
    IdsOnly,  // And `found` may be anything from 10 on.
    Full,
};

struct SearchRequest {
    std::string text;  // The query as typed, for messages.
    QueryNode tree;
    std::vector<std::string> notes;  // On how it was read; they come with the results.
    TimeZone zone;                   // Whose days the tree means.
    MatchMode match = MatchMode::Auto;
    Sort sort = Sort::Relevance;
    RankingSettings ranking;
    std::uint64_t offset = 0;
    std::uint64_t limit = 10;
    Detail detail = Detail::Full;
    bool explain = false;  // Say how the query was understood.
    // `found` is counted where that takes no more than reading so many postings.
    std::uint64_t counted_postings = kCountedPostings;
};

}  // namespace dateline
