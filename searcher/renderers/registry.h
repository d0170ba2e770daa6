// The table of output formats. To add one: a file pair in this folder, a row in
// registry.cpp, a golden session in tests/cli.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "searcher/renderers/style.h"
#include "searcher/results.h"

namespace dateline {

struct RenderOptions {
    Style style;
    std::string run_tag = "dateline";  // Last column of a TREC run.
};

struct Renderer {
    std::string_view name;     // As --output takes it.
    std::string_view summary;  // One line for help.
    void (*results)(const Results& results, const RenderOptions& options, std::ostream& out);
    void (*article)(const Article& article, const RenderOptions& options, std::ostream& out);
    bool ids_only;   // Needs no more of a hit than its id and score.
    bool for_batch;  // One query's output can follow another's.
};

std::span<const Renderer> renderers();

// By name, or nullptr.
const Renderer* find_renderer(std::string_view name);

}  // namespace dateline
