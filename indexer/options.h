// What somebody asked dateline-index to do.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "common/program.h"
#include "indexer/identity/id_decision.h"
#include "indexer/progress/progress.h"
#include "indexer/writer_choice.h"

namespace dateline {

enum class IndexerTask { Build, DryRun, Status, Verify, Remove };

struct IndexerOptions {
    IndexerTask task = IndexerTask::Build;
    std::string directory;             // --index
    std::vector<std::string> corpora;  // Files, directories, archives, "-".
    std::string format;                // --format: a reader's name; empty: by looking at each file.
    std::string language;              // --language: ISO 639 code; empty: detected per article.
    std::map<std::string, std::string>
        field_names;                // --map: our field -> the corpus's name for it.
    std::string collection;         // --collection: what the corpora belong to; may be empty.
    SameId same_id = SameId::Keep;  // --same-id
    bool keep_duplicates = false;   // --keep-duplicates
    bool keep_removed = false;      // --keep-removed: what edited files no longer give stays.
    unsigned max_loss = 10;         // --max-loss, percent of the index's articles.
    bool rebuild = false;           // --rebuild: articles that the index has are dropped.
    bool remove_missing = false;    // --remove-missing: so are those whose file is gone.
    std::vector<std::string> ids;   // --remove
    unsigned jobs = 1;              // --jobs
    std::uint64_t memory = 0;       // --memory, bytes.
    std::uint64_t max_article = 0;  // --max-article, bytes; 0: what memory allows.
    std::chrono::seconds lock_timeout{10};       // --lock-timeout
    WriterKind writer = WriterKind::Direct;      // --writer
    ProgressMode progress = ProgressMode::None;  // --progress
    std::string output = "text";                 // --output, of --status: text or json.
};

// Throws UsageError.
std::variant<IndexerOptions, EarlyExit> parse_indexer_options(int argc, const char* const* argv);

}  // namespace dateline
