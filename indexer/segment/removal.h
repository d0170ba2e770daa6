// Taking articles out of a segment. Their numbers do not stay empty: the last articles of the
// segment move into them, so that a segment has the articles 1 to its count, before and after.
// Where a number is missing, or the last one is above the count, Xapian 1.4 fails on a term that
// every article has: it takes the list of all articles for the term's own, and then looks for the
// next part of that list under the term's name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/segment/articles.h"

namespace dateline {

// Are the numbers of the articles 1 to their count? Throws IndexError.
bool is_dense(const std::filesystem::path& segment);

// Takes these articles (ascending) out, and closes every gap, also those that somebody else left.
// Articles get other numbers. Throws IndexError; the segment is of no use then.
void remove_articles(const std::filesystem::path& segment,
                     const std::vector<ArticleNumber>& articles);

}  // namespace dateline
