// Results for a person: a page of hits, an article, a line a hit. Text from articles is made
// harmless before it is printed.
#pragma once

#include <iosfwd>

#include "searcher/renderers/registry.h"

namespace dateline {

// Of partial results: how many articles have all words. No capital, no full stop.
std::string partial_message(const Results& results);

void render_text(const Results& results, const RenderOptions& options, std::ostream& out);
void render_oneline(const Results& results, const RenderOptions& options, std::ostream& out);
void render_article_text(const Article& article, const RenderOptions& options, std::ostream& out);
void render_article_line(const Article& article, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
