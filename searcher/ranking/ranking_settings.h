// How somebody wants articles ranked: plain values, with the defaults that measurement chose
// (docs/decisions/0013-ranking-defaults.md).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

struct Weighting {
    std::string scheme = "bm25";
    std::vector<double> parameters;  // As the table has them; empty: the usual ones.

    bool operator==(const Weighting&) const = default;
};

struct FieldWeights {
    double headline = 2;  // Both in words of the body, from 0 to 100.
    double lede = 1;

    bool operator==(const FieldWeights&) const = default;
};

struct Feedback {
    std::uint32_t articles = 10;  // So many of the first are looked at, 1 to 100.
    std::uint32_t terms = 30;     // So many words are added at most, 1 to 200.
    double weight = 1.5;          // What they weigh together, in queries; 0 to 10.

    bool operator==(const Feedback&) const = default;
};

struct RankingSettings {
    Weighting weighting = {};               // --rank
    FieldWeights fields = {};               // --fields
    double proximity = 0;                   // --proximity: what neighbours add, 0 to 10.
    std::optional<Feedback> feedback = {};  // --expand
    std::optional<std::chrono::seconds> half_life = {};  // --recency
    std::optional<std::chrono::sys_seconds> now = {};    // What it counts from; absent: the clock.
};

}  // namespace dateline
