#include "indexer/app.h"

#include <sys/resource.h>

#include "indexer/build_run.h"
#include "indexer/sources/corpus.h"
#include "indexer/status.h"

namespace dateline {
namespace {

// A merge has many segments open, and an open segment takes five files.
void allow_many_files() {
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

ExitCode run_indexer(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    allow_many_files();
    switch (options.task) {
        case IndexerTask::Status:
            return show_status(options, out);
        case IndexerTask::Verify:
            return verify_index(options, out, err);
        case IndexerTask::Remove:
            return remove_articles(options, out, err);
        case IndexerTask::DryRun:
            check_corpora(options.corpora);
            return try_corpora(options, out, err);
        case IndexerTask::Build:
            break;
    }
    check_corpora(options.corpora);
    return build_index(options, out, err);
}

}  // namespace dateline
