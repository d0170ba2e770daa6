#include "searcher/app.h"

#include <fmt/format.h>

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>

#include "common/error.h"
#include "common/text/terminal_text.h"
#include "searcher/engine.h"
#include "searcher/query/reading.h"
#include "searcher/query_message.h"
#include "searcher/renderers/registry.h"
#include "searcher/renderers/text_renderer.h"
#include "searcher/session.h"
#include "searcher/terminal.h"

namespace dateline {
namespace {

constexpr std::uint64_t kPageHits = 10;
constexpr std::uint64_t kRunHits = 1000;

SearchRequest make_request(const SearcherOptions& options, const std::string& query,
                           const Renderer& renderer) {
    SearchRequest request;
    request.text = query;
    ReadQuery read = read_query(query, options.reading, current_day(options));
    request.tree = std::move(read.tree);
    request.notes = std::move(read.notes);
    if (!read.trouble.empty()) request.notes.push_back(std::move(read.trouble));
    request.zone = options.zone;
    // A run is measured, by how it ranks all that has something of a query.
    request.match = options.match.value_or(renderer.ids_only ? MatchMode::Any : MatchMode::Auto);
    request.sort = options.sort;
    request.ranking = options.ranking;
    request.ranking.now = options.now;
    request.offset = options.offset;
    request.limit = options.limit.value_or(renderer.ids_only ? kRunHits : kPageHits);
    request.explain = options.explain;
    request.counted_postings = options.counted_postings;
    request.detail = renderer.ids_only ? Detail::IdsOnly : Detail::Full;
    return request;
}

RenderOptions render_options(const SearcherOptions& options) {
    RenderOptions render;
    render.style = terminal_style(options.colour);
    render.run_tag = options.run_tag;
    return render;
}

// What belongs to the results but has no place in a machine's output.
void tell(const Results& results, const SearcherOptions& options, std::ostream& err) {
    if (options.output == "text") return;
    err << results.explanation;
    if (options.batch) return;  // Nobody reads along.
    if (results.partial) err << "dateline-search: " << partial_message(results) << '\n';
    if (!results.suggestion.empty()) {
        err << "dateline-search: did you mean: " << visible(results.suggestion) << '\n';
    }
    for (const std::string& note : results.notes)
        err << "dateline-search: " << visible(note) << '\n';
}

ExitCode search_once(SearchEngine& engine, const SearcherOptions& options, const Renderer& renderer,
                     std::ostream& out, std::ostream& err) {
    try {
        const Results results = engine.search(make_request(options, *options.query, renderer));
        tell(results, options, err);
        renderer.results(results, render_options(options), out);
        return results.hits.empty() ? ExitCode::Partial : ExitCode::Success;
    } catch (const QueryError& error) {
        err << "dateline-search: " << query_message(error, *options.query) << '\n';
        return ExitCode::Failure;
    }
}

ExitCode show_article(SearchEngine& engine, const SearcherOptions& options,
                      const Renderer& renderer, std::ostream& out, std::ostream& err) {
    const std::optional<Article> article = engine.article(*options.article);
    if (!article) {
        err << fmt::format("dateline-search: no article '{}' in index '{}'\n",
                           visible(*options.article), visible(options.directory));
        return ExitCode::Partial;
    }
    renderer.article(*article, render_options(options), out);
    return ExitCode::Success;
}

std::vector<BatchQuery> read_queries(const SearcherOptions& options) {
    if (*options.batch == "-") {
        const std::vector<BatchQuery> queries =
            read_batch(std::cin, "standard input", options.batch_format);
        // The stream takes an error for the end.
        if (std::ferror(stdin) == 0) return queries;
        throw Error(
            fmt::format("cannot read the queries in standard input: {}", std::strerror(errno)));
    }
    std::ifstream file(*options.batch);
    if (!file) {
        throw Error(fmt::format("cannot read the queries in '{}': {}", *options.batch,
                                std::strerror(errno)));
    }
    return read_batch(file, *options.batch, options.batch_format);
}

ExitCode run_batch(SearchEngine& engine, const SearcherOptions& options, const Renderer& renderer,
                   std::ostream& out, std::ostream& err) {
    ExitCode code = ExitCode::Success;
    const RenderOptions render = render_options(options);
    for (const BatchQuery& query : read_queries(options)) {
        try {
            Results results = engine.search(make_request(options, query.text, renderer));
            results.query_id = query.id;
            tell(results, options, err);
            renderer.results(results, render, out);
        } catch (const QueryError& error) {
            err << fmt::format("dateline-search: {} line {}: {}\n",
                               *options.batch == "-" ? "standard input" : visible(*options.batch),
                               query.line, query_message(error, query.text));
            code = ExitCode::Partial;
        }
        if (!out) break;  // Nobody reads on.
    }
    return code;
}

}  // namespace

ExitCode run_searcher(const SearcherOptions& options, std::ostream& out, std::ostream& err) {
    const Renderer* renderer = find_renderer(options.output);
    assert(renderer != nullptr && "parse_searcher_options checks the name");
    SearchEngine engine(options.directory);
    if (options.article) return show_article(engine, options, *renderer, out, err);
    if (options.batch) return run_batch(engine, options, *renderer, out, err);
    if (options.query) return search_once(engine, options, *renderer, out, err);
    if (!stdin_is_terminal()) {
        throw UsageError("give a query, --article or --batch (without them it wants a terminal)");
    }
    run_session(engine, options, terminal_style(options.colour), terminal_lines(), out);
    return ExitCode::Success;
}

}  // namespace dateline
