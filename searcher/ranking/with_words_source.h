// The words of a query given to WordsSource.
#pragma once

#include <xapian.h>

#include <memory>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/document_lengths.h"

namespace dateline {

// The same query with WordsSource for what of it is nothing but words, if that is worth it.
// `lengths` are those of the same database, kept from one search to the next.
Xapian::Query with_words_source(
    const Xapian::Query& query, const Xapian::Database& database,
    const Bm25Weight::Parameters& parameters,
    const std::shared_ptr<DocumentLengths>& lengths = std::make_shared<DocumentLengths>());

}  // namespace dateline
