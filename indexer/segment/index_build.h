// The build of one index: analysed articles in, a published index at the end. Cuts
// segments so that the cost per article stays flat, merges them, publishes.
#pragma once

#include <tsl/robin_map.h>
#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/index/index_stamp.h"
#include "indexer/document/analysed_article.h"
#include "indexer/segment/build_place.h"
#include "indexer/segment/segment_writer.h"

namespace dateline {

// What becomes of the articles that the index already has.
enum class OldArticles {
    Keep,  // They stay, except those that come again with the same id.
    Drop,
};

// Not thread-safe. Until publish() has returned the index is as it was, whatever happens.
class IndexBuild {
  public:
    // Throws IndexError when the index cannot be written, or cannot be added to because another
    // version made it.
    IndexBuild(const std::filesystem::path& directory, OldArticles old_articles);

    const BuildPlace& place() const { return place_; }

    void add(const AnalysedArticle& article);

    // How many articles came whose id had come before, in this run or in the index.
    std::uint64_t replaced_count() const { return replaced_count_; }

    // Merges, stamps and publishes; gives what the index says of itself now. Once only.
    IndexStamp publish();

  private:
    bool is_in_old_index(const std::string& id_term) const;
    void finish_segment();
    void push_segment(std::filesystem::path segment, std::size_t level);
    std::filesystem::path new_path();

    BuildPlace place_;
    std::optional<Xapian::Database> old_;
    std::vector<std::filesystem::path> old_segments_;
    std::uint64_t replaced_in_old_ = 0;
    std::uint64_t replaced_count_ = 0;

    std::unique_ptr<SegmentWriter> writer_;
    std::filesystem::path writing_;     // Where it writes.
    std::uint64_t positions_ = 0;       // In the segment being written.
    std::uint32_t segment_number_ = 0;  // Of the segment being written.
    std::uint64_t path_number_ = 0;
    tsl::robin_map<std::uint64_t, std::uint32_t>
        segment_of_id_;               // Hash of an id -> its last segment.
    std::set<std::string> repeated_;  // Id terms in more than one segment.
    std::vector<std::vector<std::filesystem::path>>
        levels_;  // Finished segments; see push_segment.
};

}  // namespace dateline
