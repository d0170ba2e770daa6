#include "indexer/pipeline/segment_pile.h"

namespace dateline {

void SegmentPile::add(FinishedSegment segment) {
    const std::scoped_lock lock(mutex_);
    segments_.emplace(segment.first, std::move(segment));
}

std::optional<std::vector<FinishedSegment>> SegmentPile::take_mergeable() {
    const std::scoped_lock lock(mutex_);
    std::vector<FinishedSegment> row;
    for (const auto& [first, segment] : segments_) {
        const bool neighbour =
            !row.empty() && row.back().last + 1 == first && row.back().level == segment.level;
        if (!neighbour) row.clear();
        row.push_back(segment);
        if (row.size() < width_) continue;
        for (const FinishedSegment& taken : row) segments_.erase(taken.first);
        return row;
    }
    return std::nullopt;
}

void SegmentPile::clear() {
    const std::scoped_lock lock(mutex_);
    segments_.clear();
}

std::vector<FinishedSegment> SegmentPile::all() const {
    const std::scoped_lock lock(mutex_);
    std::vector<FinishedSegment> segments;
    for (const auto& [first, segment] : segments_) segments.push_back(segment);
    return segments;
}

}  // namespace dateline
