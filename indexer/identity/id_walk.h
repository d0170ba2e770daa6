// Goes through the ids that are said more than once: in a new segment, and in it and published
// ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/segment/articles.h"

namespace dateline {

// An article of one of the segments.
struct ArticlePlace {
    std::size_t segment = 0;  // Counted through the published ones; the new one is the last.
    ArticleNumber number = 0;
};

struct SaidTwice {
    std::string id;
    std::vector<ArticlePlace> published;  // That have it; then those whose corpus calls them so.
    std::size_t having = 0;               // How many of these have it themselves.
    std::vector<ArticlePlace> fresh;      // Ascending: in the order of the corpora.
};

class OpenedSegments;

// Visits each id of the last segment that it or another one has as well, in the order of bytes.
// Throws Xapian::Error.
void visit_said_twice(const OpenedSegments& segments,
                      const std::function<void(const SaidTwice&)>& visit);

}  // namespace dateline
