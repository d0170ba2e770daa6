// What an index can hold of an article. The library checks it where articles come through it; a
// segment that is laid down directly has nobody else to.
#pragma once

#include "indexer/document/analysed_article.h"

namespace dateline {

// Throws IndexError, with the term or slot: a term that is empty, out of order, given twice or too
// long for a key; places that do not ascend; a length beyond 32 bits; an empty or misplaced value.
void require_within_limits(const AnalysedArticle& article);

}  // namespace dateline
