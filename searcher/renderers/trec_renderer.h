// Results as lines of a TREC run: "query Q0 id rank score tag", as trec_eval reads them.
#pragma once

#include <iosfwd>

#include "searcher/renderers/registry.h"

namespace dateline {

// The scores fall from line to line, if only by a millionth, so that whoever orders by them
// has our order, whatever it was sorted by.
void render_trec(const Results& results, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
