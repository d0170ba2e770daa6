// Results for programs: the JSON of the command line's contract (docs/json-output.md).
#pragma once

#include <iosfwd>

#include "searcher/renderers/registry.h"

namespace dateline {

void render_json(const Results& results, const RenderOptions& options, std::ostream& out);
void render_jsonl(const Results& results, const RenderOptions& options, std::ostream& out);
void render_article_json(const Article& article, const RenderOptions& options, std::ostream& out);
void render_article_jsonl(const Article& article, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
