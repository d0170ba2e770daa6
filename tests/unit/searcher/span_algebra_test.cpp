#include "searcher/proximity/span_algebra.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WordSpans words(std::initializer_list<std::uint32_t> positions) {
    WordSpans spans;
    for (const std::uint32_t position : positions) spans.push_back({position, position});
    return spans;
}

constexpr Reach kAnyOrder{Within::Words, 3, false};
constexpr Reach kInOrder{Within::Words, 3, true};

TEST(SpanAlgebra, UnitesInOrderAndOnce) {
    EXPECT_THAT(united({{{5, 5}, {7, 9}}, {{1, 1}, {5, 5}}, {}}),
                ElementsAre(WordSpan{1, 1}, WordSpan{5, 5}, WordSpan{7, 9}));
    EXPECT_THAT(united({}), IsEmpty());
}

TEST(SpanAlgebra, SideBySideIsRightBehind) {
    EXPECT_THAT(side_by_side(words({1, 5, 9}), words({2, 7, 10})),
                ElementsAre(WordSpan{1, 2}, WordSpan{9, 10}));
}

TEST(SpanAlgebra, NearCountsFromEndToBeginning) {
    EXPECT_THAT(near_each_other({{1, 4}}, {{7, 8}}, kAnyOrder), ElementsAre(WordSpan{1, 8}));
    EXPECT_THAT(near_each_other({{1, 4}}, {{8, 8}}, kAnyOrder), IsEmpty());
}

TEST(SpanAlgebra, OrderIsOneWay) {
    EXPECT_THAT(near_each_other(words({9}), words({7}), kAnyOrder), ElementsAre(WordSpan{7, 9}));
    EXPECT_THAT(near_each_other(words({9}), words({7}), kInOrder), IsEmpty());
}

TEST(SpanAlgebra, NothingIsNearItself) {
    EXPECT_THAT(near_each_other(words({4}), words({4}), kAnyOrder), IsEmpty());
    EXPECT_THAT(near_each_other({{2, 5}}, {{4, 7}}, kAnyOrder), IsEmpty()) << "they overlap";
}

TEST(SpanAlgebra, FartherPartnersCountToo) {
    // What is near the pair may be near its farther end only.
    EXPECT_THAT(near_each_other(words({10}), words({11, 13}), kAnyOrder),
                ElementsAre(WordSpan{10, 11}, WordSpan{10, 13}));
}

TEST(SpanAlgebra, BigPositionsDoNotOverflow) {
    constexpr std::uint32_t kLast = 0xffffffff;
    EXPECT_THAT(near_each_other(words({kLast - 1}), words({kLast}), kAnyOrder),
                ElementsAre(WordSpan{kLast - 1, kLast}));
    EXPECT_THAT(near_each_other(words({kLast}), words({0, 1}), kAnyOrder), IsEmpty());
}

TEST(SpanAlgebra, UnitsHoldBoth) {
    const WordSpans units{{1, 10}, {11, 20}};
    EXPECT_THAT(in_same_unit(words({2, 12}), words({9, 11}), false, units),
                ElementsAre(WordSpan{2, 9}, WordSpan{11, 12}));
    EXPECT_THAT(in_same_unit(words({2, 12}), words({9, 11}), true, units),
                ElementsAre(WordSpan{2, 9}));
    EXPECT_THAT(in_same_unit({{9, 12}}, words({8, 13}), false, units), IsEmpty())
        << "one of them reaches over the end of a unit";
}

// All pairs, looked at one by one.
WordSpans plainly(const WordSpans& left, const WordSpans& right, const Reach& reach) {
    WordSpans found;
    for (const WordSpan& one : left) {
        for (const WordSpan& other : right) {
            const bool forwards = other.first > one.last && other.first - one.last <= reach.words;
            const bool backwards = one.first > other.last && one.first - other.last <= reach.words;
            if (!forwards && (reach.ordered || !backwards)) continue;
            found.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

TEST(SpanAlgebra, AgreesWithLookingAtAllPairs) {
    std::mt19937 random(11);
    const auto draw = [&random](std::uint32_t below) {
        return static_cast<std::uint32_t>(random() % below);
    };
    for (int round = 0; round < 2000; ++round) {
        std::vector<WordSpans> sides(2);
        for (WordSpans& side : sides) {
            for (std::uint32_t i = draw(12); i > 0; --i) {
                const std::uint32_t first = draw(60);
                side.push_back({first, first + draw(4)});
            }
            side = united({side, {}});
        }
        const Reach reach{Within::Words, 1 + draw(9), draw(2) == 0};
        ASSERT_EQ(near_each_other(sides[0], sides[1], reach), plainly(sides[0], sides[1], reach));
    }
}

TEST(SpanAlgebra, IsBounded) {
    WordSpans everywhere;
    for (std::uint32_t i = 0; i < 20'000; ++i) everywhere.push_back({i, i});
    const Reach far{Within::Words, 10'000, false};
    EXPECT_LE(near_each_other(everywhere, everywhere, far).size(), kMaxSpans);
}

}  // namespace
}  // namespace dateline
