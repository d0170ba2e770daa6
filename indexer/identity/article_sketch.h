// So much of an article that it is known again when it comes in another version: for a run that
// keeps no articles.
#pragma once

#include <array>
#include <cstdint>

#include "indexer/document/analysed_article.h"

namespace dateline {

struct ArticleSketch {
    static constexpr std::size_t kMostWords = 24;

    std::uint64_t url = 0;                          // A hash; 0: none.
    std::uint64_t headline = 0;                     // Of its words; 0: none.
    std::array<std::uint32_t, kMostWords> words{};  // The least hashes of words, ascending.
    std::uint32_t word_count = 0;                   // How many of these there are.
};

ArticleSketch sketch_of(const AnalysedArticle& article);

// Judges as is_same_article() does, but from the words alone, and where that is near the middle it
// may judge otherwise. Source of the estimate: A. Broder, "On the resemblance and containment of
// documents", 1997.
bool is_like(const ArticleSketch& one, const ArticleSketch& other);

}  // namespace dateline
