#include "searcher/renderers/trec_renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "common/text/terminal_text.h"

namespace dateline {
namespace {

// The columns are divided by blanks: none may stand inside one.
std::string column(std::string text) {
    std::ranges::replace_if(
        text, [](unsigned char c) { return c <= ' ' || c == 0x7F; }, '_');
    return harmless(text);
}

}  // namespace

void render_trec(const Results& results, const RenderOptions& options, std::ostream& out) {
    const std::string query = results.query_id.empty() ? "1" : column(results.query_id);
    const std::string tag = column(options.run_tag);
    for (const Hit& hit : results.hits) {
        out << fmt::format("{} Q0 {} {} {} {}\n", query, column(hit.article.id), hit.rank,
                           hit.score, tag);
    }
}

}  // namespace dateline
