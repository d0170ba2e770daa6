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
    collector.term("rain").count(2);
    collector.term("\u00E9t\u00E9").count(1);
    collector.term("Zrain").count(1);
    collector.term("rain").count(3);
    collector.term("rai").count(0);
    EXPECT_EQ(collected(collector), "Zrain 1; rai 0; rain 5; été 1");
}

TEST(TermCollector, OrdersPositionsAndKeepsEachOnce) {
    TermCollector collector;
    for (const std::uint32_t position : {7U, 3U, 7U, 9U, 3U, 3U, 1U}) {
        collector.term("rain").note_position(position);
    }
    EXPECT_EQ(collected(collector), "rain 0 @1 @3 @7 @9");
}

TEST(TermCollector, KeepsThePositionsOfTermsApart) {
    TermCollector collector;
    collector.term("storm").note_position(2);
    collector.term("rain").note_position(1);
    collector.term("storm").note_position(4);
    collector.term("rain").note_position(3);
    collector.term("hail").count(1);
    EXPECT_EQ(collected(collector), "hail 1; rain 0 @1 @3; storm 0 @2 @4");
}

TEST(TermCollector, CopiesItsTerms) {
    TermCollector collector;
    std::string term = "rain";
    collector.term(term).count(1);
    term = "hail";
    collector.term(term).note_position(1);
    term = "snow";
    EXPECT_EQ(collected(collector), "hail 0 @1; rain 1");
}

TEST(TermCollector, TakesTermsWithZeroBytes) {
    TermCollector collector;
    const std::string one("a\0b", 3);
    const std::string other("a\0c", 3);
    collector.term(one).count(1);
    collector.term(other).count(2);
    collector.term("a").count(3);
    std::vector<TermPostings> terms;
    collector.sorted(terms);
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ(terms[0].term, "a");
    EXPECT_EQ(terms[1].term, one);
    EXPECT_EQ(terms[2].term, other);
}

TEST(TermCollector, KnowsATermHoweverItIsPutTogether) {
    TermCollector collector;
    for (const std::string term : {"XLEDErain", "XLEDEdonaudampfschifffahrt"}) {
        for (std::size_t size = 0; size < 10; ++size) {
            const TermPrefix prefix{std::string_view(term).substr(0, size)};
            collector.term(prefix, KeyedText(std::string_view(term).substr(size))).count(1);
        }
    }
    EXPECT_EQ(collected(collector), "XLEDEdonaudampfschifffahrt 10; XLEDErain 10");
}

TEST(TermCollector, TellsApartLongTermsThatBeginAlike) {
    const std::string begin = "donaudampfschifffahrt";
    TermCollector collector;
    collector.term(begin + "s").count(1);
    collector.term(begin).count(2);
    collector.term(begin + "en").count(3);
    collector.term(begin.substr(0, 16)).count(4);
    collector.term(begin + "s").count(5);
    EXPECT_EQ(collected(collector),
              "donaudampfschiff 4; donaudampfschifffahrt 2; donaudampfschifffahrten 3; "
              "donaudampfschifffahrts 6");
}

TEST(TermCollector, TellsApartZeroBytesAndNone) {
    TermCollector collector;
    collector.term(std::string_view("a\0\0", 3)).count(3);
    collector.term(std::string_view("a\0", 2)).count(2);
    collector.term("a").count(1);
    std::vector<TermPostings> terms;
    collector.sorted(terms);
    ASSERT_EQ(terms.size(), 3U);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        EXPECT_EQ(terms[i].term.size(), i + 1);
        EXPECT_EQ(terms[i].wdf, i + 1);
    }
}

TEST(TermCollector, CanBeAskedTwiceAndGoOn) {
    TermCollector collector;
    collector.term("rain").note_position(5);
    EXPECT_EQ(collected(collector), "rain 0 @5");
    EXPECT_EQ(collected(collector), "rain 0 @5");
    collector.term("rain").note_position(2);
    collector.term("rain").count(1);
    EXPECT_EQ(collected(collector), "rain 1 @2 @5");
}

TEST(TermCollector, ForgetsEverythingWhenCleared) {
    TermCollector collector;
    collector.term("rain").count(2);
    collector.term("storm").note_position(1);
    collector.clear();
    EXPECT_EQ(collected(collector), "");
    collector.term("storm").note_position(8);
    collector.term("rain").count(1);
    EXPECT_EQ(collected(collector), "rain 1; storm 0 @8");
}

TEST(TermCollector, TakesAMonsterArticleAndThenASmallOne) {
    constexpr std::uint32_t kTerms = 200'000;
    TermCollector collector;
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t i = 0; i < 2 * kTerms; ++i) {
            const std::string term = "t" + std::to_string(i % kTerms);
            collector.term(term).count(1);
            collector.term(term).note_position(i);
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
        collector.term("rain").count(1);
        EXPECT_EQ(collected(collector), "rain 1");
        collector.clear();
    }
}

}  // namespace
}  // namespace dateline
