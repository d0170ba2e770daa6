#include "searcher/proximity/span_algebra.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Positions = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

WordSpans words(std::initializer_list<std::uint32_t> positions) {
    WordSpans spans;
    for (const std::uint32_t position : positions) spans.push_back({position, position});
    return spans;
}

Positions positions(const WordSpans& spans) {
    Positions found;
    for (const WordSpan& span : spans) found.emplace_back(span.first, span.last);
    return found;
}

constexpr Reach kAnyOrder{Within::Words, 3, false};
constexpr Reach kInOrder{Within::Words, 3, true};
constexpr Reach kSentence{Within::Sentence, 0, false};
constexpr Reach kSentenceInOrder{Within::Sentence, 0, true};

Positions near(const WordSpans& left, const WordSpans& right, const Reach& reach) {
    SpanPairs pairs;
    return positions(near_each_other(left, right, reach, pairs));
}

TEST(SpanAlgebra, UnitesInOrderAndOnce) {
    EXPECT_THAT(positions(united({{{5, 5}, {7, 9}}, {{1, 1}, {5, 5}}, {}})),
                ElementsAre(std::pair(1, 1), std::pair(5, 5), std::pair(7, 9)));
    EXPECT_THAT(united({}), IsEmpty());
}

TEST(SpanAlgebra, SideBySideIsRightAfter) {
    EXPECT_THAT(positions(side_by_side(words({1, 5, 9}), words({2, 7, 10}))),
                ElementsAre(std::pair(1, 2), std::pair(9, 10)));
    EXPECT_THAT(positions(side_by_side({{2, 3}}, {{3, 3}, {4, 5}})), ElementsAre(std::pair(2, 5)))
        << "a compound ends with its last part";
}

TEST(SpanAlgebra, AtOnePlaceTheLastCounts) {
    EXPECT_THAT(positions(at_one_place(words({1, 5, 9}), {{1, 2}, {4, 4}, {9, 9}})),
                ElementsAre(std::pair(1, 2), std::pair(9, 9)));
}

TEST(SpanAlgebra, NearCountsFromEndToBeginning) {
    EXPECT_THAT(near({{1, 4}}, {{7, 8}}, kAnyOrder), ElementsAre(std::pair(1, 8)));
    EXPECT_THAT(near({{1, 4}}, {{8, 8}}, kAnyOrder), IsEmpty());
}

TEST(SpanAlgebra, OrderIsOneWay) {
    EXPECT_THAT(near(words({9}), words({7}), kAnyOrder), ElementsAre(std::pair(7, 9)));
    EXPECT_THAT(near(words({9}), words({7}), kInOrder), IsEmpty());
}

TEST(SpanAlgebra, NoWordStandsForTwo) {
    EXPECT_THAT(near(words({4}), words({4}), kAnyOrder), IsEmpty());
    EXPECT_THAT(near({{2, 5}}, {{4, 7}}, kAnyOrder), IsEmpty()) << "two phrases share words";
}

TEST(SpanAlgebra, WhatLiesInsideAPairIsNearIt) {
    SpanPairs pairs;
    const WordSpans pair =
        near_each_other(words({1}), words({9}), {Within::Words, 8, false}, pairs);
    EXPECT_THAT(positions(near_each_other(pair, words({5}), kAnyOrder, pairs)),
                ElementsAre(std::pair(1, 9)));
    EXPECT_THAT(positions(near_each_other(words({5}), pair, kAnyOrder, pairs)),
                ElementsAre(std::pair(1, 9)));
    EXPECT_THAT(near_each_other(pair, words({1, 9}), kAnyOrder, pairs), IsEmpty())
        << "these are words of the pair";
    EXPECT_THAT(near_each_other(pair, words({5}), kInOrder, pairs), IsEmpty());
}

TEST(SpanAlgebra, FartherPartnersCountToo) {
    // What is near the pair may be near its farther end only.
    EXPECT_THAT(near(words({10}), words({11, 13}), kAnyOrder),
                ElementsAre(std::pair(10, 11), std::pair(10, 13)));
}

TEST(SpanAlgebra, UnitsHoldBoth) {
    const WordSpans units{{1, 10}, {11, 20}};
    SpanPairs pairs;
    const auto together = [&](const WordSpans& left, const WordSpans& right, const Reach& reach) {
        return positions(in_same_unit(left, right, reach, units, pairs));
    };
    EXPECT_THAT(together(words({2, 12}), words({9, 11}), kSentence),
                ElementsAre(std::pair(2, 9), std::pair(11, 12)));
    EXPECT_THAT(together(words({2, 12}), words({9, 11}), kSentenceInOrder),
                ElementsAre(std::pair(2, 9)));
    EXPECT_THAT(together({{9, 12}}, words({8, 13}), kSentence), IsEmpty())
        << "one of them reaches over the end of a unit";
}

TEST(SpanAlgebra, AwayIsWithoutANeighbour) {
    SpanPairs pairs;
    EXPECT_THAT(positions(away_from(words({1, 10, 20}), words({4, 17}), kAnyOrder, pairs)),
                ElementsAre(std::pair(10, 10)));
    EXPECT_THAT(positions(away_from(words({1, 20}), words({4, 17}), kInOrder, pairs)),
                ElementsAre(std::pair(20, 20)));
    const WordSpans units{{1, 10}, {11, 20}, {21, 30}};
    EXPECT_THAT(
        positions(in_other_unit(words({2, 12, 22}), words({9, 30}), kSentence, units, pairs)),
        ElementsAre(std::pair(12, 12)));
    EXPECT_THAT(positions(in_other_unit(words({9}), words({2}), kSentenceInOrder, units, pairs)),
                ElementsAre(std::pair(9, 9)));
}

TEST(SpanAlgebra, TheFirstWordsGoOnFromParagraphToParagraph) {
    constexpr std::uint32_t kGap = 256;  // After three words, after six.
    const WordSpans paragraphs{{1, 3 + kGap}, {260, 265 + kGap}, {522, UINT32_MAX}};
    const WordSpans all{{1, 1}, {3, 3}, {260, 260}, {263, 264}, {264, 264}, {265, 265}, {522, 522}};
    EXPECT_THAT(positions(among_first(all, 3, paragraphs)),
                ElementsAre(std::pair(1, 1), std::pair(3, 3)));
    EXPECT_THAT(positions(among_first(all, 7, paragraphs)),
                ElementsAre(std::pair(1, 1), std::pair(3, 3), std::pair(260, 260)));
    EXPECT_EQ(among_first(all, 8, paragraphs).size(), 5U);
    EXPECT_EQ(among_first(all, 1000, paragraphs).size(), 7U);
    EXPECT_THAT(among_first(all, 5, {}), IsEmpty());
}

TEST(SpanAlgebra, PlacesOfTheSamePositionsAreOne) {
    EXPECT_EQ(count_places({{1, 2}, {1, 2, 1}, {1, 2, 2}, {1, 3}, {2, 3}}), 3U);
    EXPECT_EQ(count_places({}), 0U);
}

// Words as sets of positions, all pairs looked at one by one.
using Set = std::set<std::uint32_t>;

std::vector<Set> plainly(const std::vector<Set>& left, const std::vector<Set>& right,
                         const Reach& reach) {
    std::vector<Set> found;
    for (const Set& one : left) {
        for (const Set& other : right) {
            Set both = one;
            both.insert(other.begin(), other.end());
            if (both.size() < one.size() + other.size()) continue;
            const bool forwards = *one.rbegin() < *other.begin();
            if (reach.ordered && !forwards) continue;
            const std::uint32_t apart = forwards ? *other.begin() - *one.rbegin()
                                        : *other.rbegin() < *one.begin()
                                            ? *one.begin() - *other.rbegin()
                                            : 0;
            if (apart <= reach.words) found.push_back(both);
        }
    }
    return found;
}

Positions positions(const std::vector<Set>& sets) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> found;
    for (const Set& set : sets) found.emplace(*set.begin(), *set.rbegin());
    return {found.begin(), found.end()};
}

Positions each_once(Positions positions) {
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

TEST(SpanAlgebra, AgreesWithLookingAtAllPairs) {
    std::mt19937 random(11);
    const auto draw = [&random](std::uint32_t below) {
        return static_cast<std::uint32_t>(random() % below);
    };
    for (int round = 0; round < 3000; ++round) {
        SpanPairs pairs;
        std::vector<WordSpans> sides(3);
        std::vector<std::vector<Set>> sets(3);
        for (std::size_t i = 0; i < 3; ++i) {
            std::set<std::uint32_t> drawn;
            for (std::uint32_t more = draw(6); more > 0; --more) drawn.insert(draw(30));
            for (const std::uint32_t position : drawn) {
                sides[i].push_back({position, position});
                sets[i].push_back({position});
            }
        }
        const Reach first{Within::Words, 1 + draw(9), draw(2) == 0};
        const Reach second{Within::Words, 1 + draw(9), draw(3) == 0};
        const WordSpans two = near_each_other(sides[0], sides[1], first, pairs);
        const std::vector<Set> both = plainly(sets[0], sets[1], first);
        ASSERT_EQ(each_once(positions(two)), positions(both));
        const WordSpans three = near_each_other(two, sides[2], second, pairs);
        ASSERT_EQ(each_once(positions(three)), positions(plainly(both, sets[2], second)));
        const WordSpans turned = near_each_other(sides[2], two, second, pairs);
        ASSERT_EQ(each_once(positions(turned)), positions(plainly(sets[2], both, second)));
    }
}

TEST(SpanAlgebra, IsBounded) {
    WordSpans everywhere;
    for (std::uint32_t i = 0; i < 20'000; ++i) everywhere.push_back({i, i});
    const Reach far{Within::Words, 10'000, false};
    SpanPairs pairs;
    EXPECT_LE(near_each_other(everywhere, everywhere, far, pairs).size(), kMaxSpans);
}

}  // namespace
}  // namespace dateline
