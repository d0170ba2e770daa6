// The segments of the published generation, and what of their articles goes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/index_directory.h"
#include "indexer/records/withdrawal.h"
#include "indexer/segment/articles.h"

namespace dateline {

struct OldSegment {
    std::string name;
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::uint64_t articles = 0;
    std::vector<ArticleNumber> by_id;  // What goes because somebody named its id. Ascending, all.
    std::uint64_t taken_back = 0;      // Of these, by their agencies.
    std::vector<ArticleNumber> going;  // What goes whatever is read; those too.
    std::vector<ArticleNumber> replaced;  // What has come again.
    std::vector<ArticleNumber> doomed;    // All of these.
    bool has_gaps = false;                // Another program left numbers without an article.

    // As it is?
    bool stays() const { return doomed.empty() && !has_gaps; }
    bool is_dropped() const { return doomed.size() == articles; }
};

// All of them; what has one of the terms, or was taken back by its agency, goes. Throws IndexError.
std::vector<OldSegment> old_segments(const IndexDirectory& index,
                                     const std::vector<std::string>& id_terms,
                                     const std::vector<std::string>& stream_terms,
                                     const std::vector<Withdrawal>& withdrawals);

// The articles that nothing replaces and nobody named: of an edited stream not more than it has
// fewer now, since an article without an id gets another one when it is edited. `fresh`: the new
// segment; empty: none. Throws IndexError.
std::uint64_t lost_articles(const std::vector<OldSegment>& segments,
                            const std::vector<std::uint64_t>& edited_streams,
                            const std::filesystem::path& fresh);

}  // namespace dateline
