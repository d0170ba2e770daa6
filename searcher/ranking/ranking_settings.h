// How somebody wants articles ranked: plain values, with the defaults that measurement chose
// (docs/decisions/0013-ranking-defaults.md).
#pragma once

#include <chrono>
#include <optional>

#include "searcher/ranking/feedback.h"
#include "searcher/ranking/field_weights.h"
#include "searcher/ranking/weighting.h"

namespace dateline {

struct RankingSettings {
    Weighting weighting = {};               // --rank
    FieldWeights fields = {};               // --fields
    double proximity = 0;                   // --proximity: what neighbours add, 0 to 10.
    std::optional<Feedback> feedback = {};  // --expand
    std::optional<std::chrono::seconds> half_life = {};  // --recency
    std::optional<std::chrono::sys_seconds> now = {};    // What it counts from; absent: the clock.
};

}  // namespace dateline
