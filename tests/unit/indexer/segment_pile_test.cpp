#include "indexer/pipeline/segment_pile.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr std::size_t kMergeWidth = 32;

FinishedSegment segment(std::uint64_t order, unsigned level = 0) {
    return {.id = order + 1,
            .name = std::to_string(order),
            .level = level,
            .first = order,
            .last = order};
}

TEST(SegmentPile, GivesARowOnlyWhenItHasNoGap) {
    SegmentPile pile(kMergeWidth);
    for (std::uint64_t i = 0; i < kMergeWidth + 1; ++i) {
        if (i != 5) pile.add(segment(i));
    }
    EXPECT_FALSE(pile.take_mergeable()) << "the fifth is still being made";
    pile.add(segment(5));
    const auto row = pile.take_mergeable();
    ASSERT_TRUE(row);
    EXPECT_EQ(row->front().first, 0U);
    EXPECT_EQ(row->back().first, kMergeWidth - 1);
    EXPECT_FALSE(pile.take_mergeable());
    EXPECT_EQ(pile.all().size(), 1U);
}

TEST(SegmentPile, NeighboursOfOtherLevelsAreNoRow) {
    SegmentPile pile(kMergeWidth);
    for (std::uint64_t i = 0; i < kMergeWidth; ++i) pile.add(segment(i, i == 7 ? 1 : 0));
    EXPECT_FALSE(pile.take_mergeable());
}

TEST(SegmentPile, AMergedRowTakesItsPlace) {
    SegmentPile pile(kMergeWidth);
    for (std::uint64_t i = 0; i < kMergeWidth; ++i) pile.add(segment(i));
    pile.take_mergeable();
    pile.add(segment(kMergeWidth));
    pile.add({.id = 1, .name = "merged", .level = 1, .first = 0, .last = kMergeWidth - 1});
    ASSERT_EQ(pile.all().size(), 2U);
    EXPECT_EQ(pile.all().front().name, "merged");
}

}  // namespace
}  // namespace dateline
