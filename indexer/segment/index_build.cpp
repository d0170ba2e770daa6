#define XXH_INLINE_ALL
#include "indexer/segment/index_build.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "common/index/opened_index.h"
#include "common/xapian_guard.h"
#include "indexer/segment/merge.h"

namespace dateline {
namespace {

// The library's writer keeps a tree per term in memory, whose cost per posting grows with the segment:
// small ones are cheapest, measured at these sizes on newswire and on whole newspaper pages.
constexpr std::uint64_t kArticlesPerSegment = 250;
constexpr std::uint64_t kPositionsPerSegment = 400'000;

// Segments are merged by so many at once: an open segment takes five file descriptors.
constexpr std::size_t kMergeWidth = 32;

}  // namespace

IndexBuild::IndexBuild(const std::filesystem::path& directory, OldArticles old_articles)
    : place_(directory) {
    if (old_articles == OldArticles::Keep && place_.index().is_published()) {
        old_ = open_index(place_.index()).database;
        old_segments_ = place_.index().segments();
    }
}

std::filesystem::path IndexBuild::new_path() {
    return place_.work_path() / fmt::format("segment-{}", path_number_++);
}

bool IndexBuild::is_in_old_index(const std::string& id_term) const {
    return old_ &&
           guard_xapian("cannot read the index", [&] { return old_->term_exists(id_term); });
}

void IndexBuild::add(const AnalysedArticle& article) {
    if (!writer_) {
        writing_ = new_path();
        writer_ = make_library_writer(writing_);
    }
    const std::string id_term(article.id_term);
    const std::uint64_t hash = XXH3_64bits(id_term.data(), id_term.size());
    const auto [known, fresh] = segment_of_id_.try_emplace(hash, segment_number_);
    if (fresh) {
        writer_->add(article);
        if (is_in_old_index(id_term)) {
            repeated_.insert(id_term);
            ++replaced_in_old_;
            ++replaced_count_;
        }
    } else {
        // Two ids with one hash only cost a search for an older article that is not there.
        if (known->second == segment_number_) {
            writer_->replace(article);
        } else {
            writer_->add(article);
            repeated_.insert(id_term);
            known.value() = segment_number_;
        }
        ++replaced_count_;
    }
    for (const TermPostings& postings : article.terms) positions_ += postings.positions.size();
    if (writer_->article_count() >= kArticlesPerSegment || positions_ >= kPositionsPerSegment) {
        finish_segment();
    }
}

void IndexBuild::finish_segment() {
    if (!writer_) return;
    writer_->finish();
    writer_.reset();
    positions_ = 0;
    push_segment(writing_, 0);
    ++segment_number_;
}

// Each level holds segments of about kMergeWidth times the size of those below, in the order
// in which their articles came: every article is merged a logarithmic number of times.
void IndexBuild::push_segment(std::filesystem::path segment, std::size_t level) {
    if (levels_.size() <= level) levels_.resize(level + 1);
    levels_[level].push_back(std::move(segment));
    if (levels_[level].size() < kMergeWidth) return;
    const std::vector<std::filesystem::path> full = std::exchange(levels_[level], {});
    const std::filesystem::path merged = new_path();
    merge_segments(full, merged);
    for (const auto& path : full) std::filesystem::remove_all(path);
    push_segment(merged, level + 1);
}

IndexStamp IndexBuild::publish() {
    finish_segment();
    std::vector<std::filesystem::path> all;
    const bool all_old_replaced = old_ && replaced_in_old_ == old_->get_doccount();
    if (!all_old_replaced) all = old_segments_;
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
        all.insert(all.end(), level->begin(), level->end());
    }
    const std::filesystem::path merged = new_path();
    merge_segments(all, merged);
    keep_last_of_each(merged, repeated_);
    const IndexStamp stamp = stamp_segment(merged);
    old_.reset();
    place_.publish(merged);
    return stamp;
}

}  // namespace dateline
