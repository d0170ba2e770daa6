#include "indexer/document/term_collector.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// "rain 3 @1 @5; ...": term, wdf, positions.
std::string show(const std::vector<TermPostings>& terms) {
    std::string text;
    for (const TermPostings& term : terms) {
        if (!text.empty()) text += "; ";
        text += std::string(term.term) + " " + std::to_string(term.wdf);
        for (const std::uint32_t position : term.positions) text += " @" + std::to_string(position);
    }
    return text;
}

std::string collected(TermCollector& collector) {
    std::vector<TermPostings> terms;
    collector.sorted(terms);
    return show(terms);
}

TEST(TermCollector, HasNothingAtFirst) {
    TermCollector collector;
    EXPECT_EQ(collected(collector), "");
}

TEST(TermCollector, AddsCountsAndSortsByBytes) {
    TermCollector collector;
    collector.count("rain", 2);
    collector.count("\u00E9t\u00E9", 1);
    collector.count("Zrain", 1);
    collector.count("rain", 3);
    collector.count("rai", 0);
    EXPECT_EQ(collected(collector), "Zrain 1; rai 0; rain 5; été 1");
}

TEST(TermCollector, OrdersPositionsAndKeepsEachOnce) {
    TermCollector collector;
    for (const std::uint32_t position : {7U, 3U, 7U, 9U, 3U, 3U, 1U}) {
        collector.note_position("rain", position);
    }
    EXPECT_EQ(collected(collector), "rain 0 @1 @3 @7 @9");
}

TEST(TermCollector, KeepsThePositionsOfTermsApart) {
    TermCollector collector;
    collector.note_position("storm", 2);
    collector.note_position("rain", 1);
    collector.note_position("storm", 4);
    collector.note_position("rain", 3);
    collector.count("hail", 1);
    EXPECT_EQ(collected(collector), "hail 1; rain 0 @1 @3; storm 0 @2 @4");
}

TEST(TermCollector, CopiesItsTerms) {
    TermCollector collector;
    std::string term = "rain";
    collector.count(term, 1);
    term = "hail";
    collector.note_position(term, 1);
    term = "snow";
    EXPECT_EQ(collected(collector), "hail 0 @1; rain 1");
}

TEST(TermCollector, TakesTermsWithZeroBytes) {
    TermCollector collector;
    const std::string one("a\0b", 3);
    const std::string other("a\0c", 3);
    collector.count(one, 1);
    collector.count(other, 2);
    collector.count("a", 3);
    std::vector<TermPostings> terms;
    collector.sorted(terms);
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ(terms[0].term, "a");
    EXPECT_EQ(terms[1].term, one);
    EXPECT_EQ(terms[2].term, other);
}

TEST(TermCollector, CanBeAskedTwiceAndGoOn) {
    TermCollector collector;
    collector.note_position("rain", 5);
    EXPECT_EQ(collected(collector), "rain 0 @5");
    EXPECT_EQ(collected(collector), "rain 0 @5");
    collector.note_position("rain", 2);
    collector.count("rain", 1);
    EXPECT_EQ(collected(collector), "rain 1 @2 @5");
}

TEST(TermCollector, ForgetsEverythingWhenCleared) {
    TermCollector collector;
    collector.count("rain", 2);
    collector.note_position("storm", 1);
    collector.clear();
    EXPECT_EQ(collected(collector), "");
    collector.note_position("storm", 8);
    collector.count("rain", 1);
    EXPECT_EQ(collected(collector), "rain 1; storm 0 @8");
}

TEST(TermCollector, TakesAMonsterArticleAndThenASmallOne) {
    constexpr std::uint32_t kTerms = 200'000;
    TermCollector collector;
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t i = 0; i < 2 * kTerms; ++i) {
            const std::string term = "t" + std::to_string(i % kTerms);
            collector.count(term, 1);
            collector.note_position(term, i);
        }
        std::vector<TermPostings> terms;
        collector.sorted(terms);
        ASSERT_EQ(terms.size(), kTerms);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            ASSERT_TRUE(i == 0 || terms[i - 1].term < terms[i].term);
            const auto number =
                static_cast<std::uint32_t>(std::stoul(std::string(terms[i].term.substr(1))));
            ASSERT_EQ(terms[i].wdf, 2U);
            ASSERT_EQ(terms[i].positions.size(), 2U);
            ASSERT_EQ(terms[i].positions[0], number);
            ASSERT_EQ(terms[i].positions[1], number + kTerms);
        }
        collector.clear();
        collector.count("rain", 1);
        EXPECT_EQ(collected(collector), "rain 1");
        collector.clear();
    }
}

}  // namespace
}  // namespace dateline
