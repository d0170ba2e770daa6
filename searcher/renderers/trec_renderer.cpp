#include "searcher/renderers/trec_renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
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

// trec_eval reads scores as floats and orders by them alone, equal ones by id from the end: a score
// that does not fall is lowered by a step that a float can tell, and the order stays ours.
double below(double score, double last) {
    constexpr double kStep = 1e-6;
    const double highest = last - std::max(std::abs(last), 1.0) * kStep;
    return std::min(score, highest);
}

}  // namespace

void render_trec(const Results& results, const RenderOptions& options, std::ostream& out) {
    const std::string query = results.query_id.empty() ? "1" : column(results.query_id);
    const std::string tag = column(options.run_tag);
    double last = std::numeric_limits<double>::max();
    for (const Hit& hit : results.hits) {
        last = below(hit.score, last);
        out << fmt::format("{} Q0 {} {} {} {}\n", query, column(hit.article.id), hit.rank, last,
                           tag);
    }
}

}  // namespace dateline
