// What somebody asked dateline-index to do.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "common/program.h"

namespace dateline {

struct IndexerOptions {
    std::string directory;             // --index
    std::vector<std::string> corpora;  // Files, directories, archives, "-".
    std::string format;                // --format: a reader's name; empty: by looking at each file.
    std::string language;              // --language: ISO 639 code; empty: detected per article.
    std::map<std::string, std::string>
        field_names;       // --map: our field -> the corpus's name for it.
    bool rebuild = false;  // --rebuild: articles that the index has are dropped.
};

// Throws UsageError.
std::variant<IndexerOptions, EarlyExit> parse_indexer_options(int argc, const char* const* argv);

}  // namespace dateline
