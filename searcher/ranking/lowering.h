// A plan to what Xapian is asked, here and nowhere else.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>

#include "searcher/planning/planner.h"
#include "searcher/proximity/span_finder.h"
#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/document_lengths.h"
#include "searcher/ranking/sampled_blocks.h"

namespace dateline {

// What is searched, and what is kept of it from one search to the next.
struct SearchedIndex {
    const Xapian::Database& database;
    UnitsOf units = {};  // Of its documents.
    std::shared_ptr<DocumentLengths> lengths = std::make_shared<DocumentLengths>();
    // Those of its segments in which numbers have no article.
    std::vector<Xapian::Database> gapped = {};
};

// Finds what is wanted and weighs it by BM25 of these parameters; or by whatever weighting scheme
// the search is given, where there are none. Then each match has to be looked at: the library's own
// operators lose some that are passed over (docs/library-faults.md).
Xapian::Query lowered(const Wanted& wanted, const SearchedIndex& index,
                      const std::optional<Bm25Weight::Parameters>& parameters);

// The same by the library's own conjunction, where that is right and faster: of many terms that
// must all be there. Not as a part of anything else: beside what adds to its weights it loses
// articles.
std::optional<Xapian::Query> conjunction_of_terms(const Wanted& wanted);

// The articles that are wanted, none of which weighs anything; of all, or of some blocks.
Xapian::Query unweighed(const Condition& condition, const SearchedIndex& index,
                        const SampledBlocks& blocks = {});

}  // namespace dateline
