#include "searcher/renderers/registry.h"

#include <algorithm>
#include <array>

#include "searcher/renderers/json_renderer.h"
#include "searcher/renderers/text_renderer.h"
#include "searcher/renderers/trec_renderer.h"

namespace dateline {
namespace {

constexpr std::array<Renderer, 5> kRenderers{{
    {"text", "pages of hits for reading", render_text, render_article_text, false, false},
    {"oneline", "a line a hit: rank, day, id, headline", render_oneline, render_article_line, false,
     false},
    {"json", "one JSON object", render_json, render_article_json, false, false},
    {"jsonl", "a JSON object a hit", render_jsonl, render_article_jsonl, false, true},
    {"trec", "a TREC run: query, Q0, id, rank, score, tag", render_trec, render_article_line, true,
     true},
}};

}  // namespace

std::span<const Renderer> renderers() {
    return kRenderers;
}

const Renderer* find_renderer(std::string_view name) {
    const auto found = std::ranges::find(kRenderers, name, &Renderer::name);
    return found == kRenderers.end() ? nullptr : found;
}

}  // namespace dateline
