// Results as lines of a TREC run: "query Q0 id rank score tag", as trec_eval reads them.
#pragma once

#include <iosfwd>

#include "searcher/renderers/registry.h"

namespace dateline {

// trec_eval sorts by score alone, so that scores are printed with all the digits that tell two
// apart.
void render_trec(const Results& results, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
