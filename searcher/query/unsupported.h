// Signs of other search languages that this one does not know. Read as plain words they would
// find something else than was meant, so they are refused by name.
#pragma once

#include <string_view>

#include "common/error.h"

namespace dateline {

// Throws QueryError when `word`, at `span`, is a wildcard, a fuzzy word, a boosted word or a
// proximity operator.
void refuse_unsupported(std::string_view word, Span span);

}  // namespace dateline
