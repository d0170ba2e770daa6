#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <ostream>

#include "common/article_id.h"
#include "common/error.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/build_run.h"
#include "indexer/generation/opened_place.h"
#include "indexer/generation/publisher.h"
#include "indexer/interrupts.h"
#include "indexer/memory_plan.h"
#include "indexer/segment/articles.h"
#include "indexer/sources/file_stream.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {
namespace {

// A line each; blank ones are passed over.
std::vector<std::string> ids_of_lines(ByteStream& bytes) {
    std::vector<std::string> ids;
    InputBuffer buffer(bytes);
    std::string_view line;
    for (auto read = buffer.next_line(line); read != InputBuffer::Line::End;
         read = buffer.next_line(line)) {
        if (read == InputBuffer::Line::TooLong)
            throw Error("standard input has a line that is no id");
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) ids.emplace_back(line);
    }
    return ids;
}

// As typed; "-" stands for the lines of standard input.
std::vector<std::string> typed_ids(const std::vector<std::string>& arguments) {
    std::vector<std::string> ids;
    for (const std::string& argument : arguments) {
        if (argument != "-") {
            ids.push_back(argument);
            continue;
        }
        try {
            FileStream input(argument);
            std::ranges::move(ids_of_lines(input), std::back_inserter(ids));
        } catch (const CorpusError& error) {
            throw Error(fmt::format("ids in standard input: {}", error.what()));
        }
    }
    return ids;
}

// The first ones by name.
void tell_unknown(const std::vector<std::string>& unknown, const std::string& directory,
                  const std::function<void(const std::string&)>& say) {
    constexpr std::size_t kNamed = 20;
    for (std::size_t i = 0; i < std::min(kNamed, unknown.size()); ++i) {
        say(fmt::format("dateline-index: no article '{}' in index '{}'", unknown[i], directory));
    }
    if (unknown.size() <= kNamed) return;
    say(fmt::format("dateline-index: no article for {} further ids", unknown.size() - kNamed));
}

// What was typed, looked up.
struct FoundIds {
    std::vector<std::string> known;    // As the index has them.
    std::vector<std::string> unknown;  // As they were typed.
};

FoundIds find_ids(const IndexDirectory& index, const std::vector<std::string>& typed) {
    std::vector<std::string> meant;  // Of all, one after the other.
    std::vector<std::size_t> ends;   // Of each.
    for (const std::string& id : typed) {
        std::ranges::copy(ids_meant_by(id), std::back_inserter(meant));
        ends.push_back(meant.size());
    }
    const std::vector<std::string> terms = removal_terms({.ids = meant, .streams = {}});
    std::vector<bool> known(terms.size(), false);
    for (const std::filesystem::path& segment : index.segments()) {
        const std::vector<bool> here = have_articles(segment, terms);
        std::transform(known.begin(), known.end(), here.begin(), known.begin(),
                       std::logical_or<bool>());
    }
    FoundIds found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < typed.size(); begin = ends[i++]) {
        std::size_t at = begin;
        while (at < ends[i] && !known[at]) ++at;
        if (at < ends[i]) {
            found.known.push_back(meant[at]);
        } else {
            found.unknown.push_back(typed[i]);
        }
    }
    return found;
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
    const std::vector<std::string> typed = typed_ids(options.ids);
    if (typed.empty()) {
        out << "removed 0 articles: standard input has no ids\n";
        return ExitCode::Success;
    }
    const MemoryPlan plan = plan_memory(options.memory, 1, 0);
    OpenedPlace opened =
        open_place(options.directory, {options.lock_timeout, plan.ledger_bytes}, say);
    const FoundIds ids = find_ids(opened.place->index(), typed);
    tell_unknown(ids.unknown, options.directory, say);
    if (ids.known.empty()) {
        out << "removed 0 articles\n";
        return ExitCode::Partial;
    }
    // An interrupted build must not be published along with this: it is put aside and goes on
    // later.
    Publisher publisher(*opened.place, *opened.ledger, library_segments(), [] {});
    const Published published =
        publisher.publish({}, {.ids = ids.known, .streams = {}}, {.run = RunHalf::Keep});
    if (!published.left_over.empty()) say(published.left_over);
    out << fmt::format("removed {}\n{} has {}\n", counted(published.removed, "article"),
                       visible(options.directory),
                       counted(published.index.articles + published.index.headlines, "article"));
    if (!may_have_run(*opened.ledger)) opened.place->discard();
    return ids.unknown.empty() ? ExitCode::Success : ExitCode::Partial;
}

}  // namespace dateline
