// What is told of a run's progress, put into words. Nothing here looks at a clock or a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/progress/run_counters.h"

namespace dateline {

// The counters at one moment, and what follows from those before.
struct ProgressSnapshot {
    Stage stage = Stage::Reading;
    std::uint64_t articles = 0;
    std::uint64_t headlines = 0;
    std::uint64_t skipped = 0;
    std::uint64_t bytes = 0;
    std::uint64_t total_bytes = 0;  // 0: not known.
    std::uint64_t merge_done = 0;
    std::uint64_t merge_total = 0;    // 0: not known.
    std::string file;                 // As named or found: a stranger's bytes.
    std::chrono::seconds elapsed{0};  // Since this stage began.
    std::optional<double> rate;       // Articles a second.
    std::optional<std::chrono::seconds> eta;
};

// "reading"
std::string_view stage_name(Stage stage);

// For a terminal, at most `width` columns:
// "[====>     ] 43%  12,345 articles  10.2 of 23.5 MB  1,543/s  ETA 0:12  reuters21578.tar.gz". A
// clock stands where an arrival cannot be told: a line that does not move looks like a machine that
// hangs.
std::string bar_line(const ProgressSnapshot& now, std::size_t width);

// For a log: "12,345 articles, 10.2 of 23.5 MB, 1,543 a second, about 12 s left, at news.tar.gz"
std::string log_line(const ProgressSnapshot& now);

}  // namespace dateline
