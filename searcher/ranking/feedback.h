// Words that the best articles have in common, added to the query: `--expand`. Pseudo-relevance
// feedback after Rocchio (in Salton: The SMART retrieval system, 1971), with the weights of BM25 in
// the articles and Lavrenko and Croft's (SIGIR 2001) care for how good each of them is.
//
// A word's share is its part in each of the first articles, saturated and set against the length as
// in BM25, times (score / best score)^4, summed. The words with the greatest shares are added with
// weights that sum to Feedback::weight of the query's own. How far the articles are trusted
// depends on how much of the query they hold: of its words, by idf, an article has on average a
// part; at 0.4 and more they are trusted fully, at 0.1 and less not at all. So a long text as a
// query, of which no article has much, stays what it is.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/planning/ranked_words.h"
#include "searcher/ranking/ranking_settings.h"

namespace dateline {

// "", "10,30,1.5", "terms=50". Throws UsageError.
Feedback parse_feedback(std::string_view text);

struct FeedbackTerm {
    std::string term;
    double weight;  // As a factor: 1 is a word typed once.

    bool operator==(const FeedbackTerm&) const = default;
};

// From the first articles of a search for `words`, the best first. May hold words of the query,
// whose weight it adds to. Empty when the articles say nothing. A word in fewer than three articles
// of the index is none that others have, one in more than a tenth says too little.
std::vector<FeedbackTerm> feedback_terms(const Xapian::Database& database,
                                         const Xapian::MSet& first,
                                         const std::vector<RankedWord>& words,
                                         const Feedback& feedback);

}  // namespace dateline
