#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "common/error.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/build_run.h"
#include "indexer/generation/opened_place.h"
#include "indexer/generation/publisher.h"
#include "indexer/interrupts.h"
#include "indexer/memory_plan.h"

namespace dateline {
namespace {

// Ids that no segment has.
std::vector<std::string> unknown_ids(const IndexDirectory& index,
                                     const std::vector<std::string>& ids) {
    std::vector<std::string> unknown;
    const std::vector<std::filesystem::path> segments = index.segments();
    for (const std::string& id : ids) {
        const std::vector<std::string> terms = removal_terms({.ids = {id}, .streams = {}});
        const bool known = std::ranges::any_of(segments, [&](const std::filesystem::path& segment) {
            return !articles_with(segment, terms).empty();
        });
        if (!known) unknown.push_back(id);
    }
    return unknown;
}

// What waits to go on is kept, in doubt too: what was asked for is done, and nothing may fail now.
bool may_have_run(const Ledger& ledger) {
    try {
        return ledger.has_run();
    } catch (const IndexError&) {
        return true;
    }
}

}  // namespace

ExitCode remove_articles(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    IndexDirectory(options.directory).generation();  // There must be one.
    const auto say = [&err](const std::string& line) { err << visible(line) << std::endl; };
    const MemoryPlan plan = plan_memory(options.memory, 1, 0);
    OpenedPlace opened =
        open_place(options.directory, {options.lock_timeout, plan.ledger_bytes}, say);
    const std::vector<std::string> unknown = unknown_ids(opened.place->index(), options.ids);
    for (const std::string& id : unknown) {
        say(fmt::format("dateline-index: no article '{}' in index '{}'", id, options.directory));
    }
    if (unknown.size() == options.ids.size()) {
        out << "removed 0 articles\n";
        return ExitCode::Partial;
    }
    // An interrupted build must not be published along with this: it is put aside and goes on
    // later.
    Publisher publisher(*opened.place, *opened.ledger, library_segments(), [] {});
    const Published published =
        publisher.publish({}, {.ids = options.ids, .streams = {}}, {.run = RunHalf::Keep});
    if (!published.left_over.empty()) say(published.left_over);
    out << fmt::format("removed {}\n{} has {}\n", counted(published.removed, "article"),
                       visible(options.directory),
                       counted(published.index.articles + published.index.headlines, "article"));
    if (!may_have_run(*opened.ledger)) opened.place->discard();
    return unknown.empty() ? ExitCode::Success : ExitCode::Partial;
}

}  // namespace dateline
