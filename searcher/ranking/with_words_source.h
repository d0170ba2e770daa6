// The words of a query given to WordsSource.
#pragma once

#include <xapian.h>

#include <memory>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/document_lengths.h"

namespace dateline {

// The same query with WordsSource for what of it is nothing but words, if that is worth it: with
// `lengths`, which are those of the same database, it more often is.
Xapian::Query with_words_source(const Xapian::Query& query, const Xapian::Database& database,
                                const Bm25Weight::Parameters& parameters,
                                const std::shared_ptr<DocumentLengths>& lengths = nullptr);

}  // namespace dateline
