// Segments opened together, and single articles out of them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/segment/articles.h"

namespace dateline {

// Not thread-safe. All throw Xapian::Error.
class OpenedSegments {
  public:
    explicit OpenedSegments(const std::vector<std::filesystem::path>& segments);

    std::size_t size() const { return segments_.size(); }
    const Xapian::Database& operator[](std::size_t at) const { return segments_[at]; }

    // Does any article have the id?
    bool have_id(const std::string& id) const;

    // The key of the stream that an article was read from; 0 when it says none.
    std::uint64_t stream_of(std::size_t segment, ArticleNumber number) const;

    // Throws IndexError too.
    Article article(std::size_t segment, ArticleNumber number) const;

  private:
    std::vector<Xapian::Database> segments_;
};

}  // namespace dateline
