// What somebody asked dateline-search to do.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "common/program.h"
#include "searcher/batch.h"
#include "searcher/query/reading.h"
#include "searcher/search_request.h"
#include "searcher/time_zone.h"

namespace dateline {

enum class ColourChoice { Auto, Always, Never };

struct SearcherOptions {
    std::string directory;               // --index
    std::optional<std::string> query;    // The words of the command line; absent: interactive.
    std::optional<std::string> article;  // --article: the id of one article to show.
    std::optional<std::string> batch;    // --batch: a file of queries, "-" for standard input.
    BatchFormat batch_format = BatchFormat::Auto;
    Reading reading = Reading::Strict;   // --lenient, --plain.
    std::optional<std::uint64_t> limit;  // --limit; absent: as many as the output is used for.
    std::uint64_t offset = 0;
    std::string output = "text";
    Sort sort = Sort::Relevance;
    TimeZone zone;                                // --tz: whose days queries mean.
    std::optional<std::chrono::sys_seconds> now;  // --now; absent: the clock says.
    RankingSettings ranking;         // --rank, --fields, --proximity, --expand, --recency
    std::optional<MatchMode> match;  // Absent: auto, and any in a TREC run.
    std::uint64_t counted_postings = kCountedPostings;  // --exact: as many as there are.
    bool explain = false;
    std::string run_tag = "dateline";
    ColourChoice colour = ColourChoice::Auto;
};

// "today" of a query that is asked now.
std::chrono::sys_days current_day(const SearcherOptions& options);

// Throws UsageError.
std::variant<SearcherOptions, EarlyExit> parse_searcher_options(int argc, const char* const* argv);

}  // namespace dateline
