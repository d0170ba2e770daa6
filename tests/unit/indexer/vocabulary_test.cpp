#include "indexer/inversion/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace dateline {
namespace {

TermEntry& entry_of(Vocabulary& vocabulary, std::string_view term) {
    return vocabulary.entry(vocabulary.number(term, Vocabulary::hash(term)));
}

std::vector<std::string> sorted_terms(const Vocabulary& vocabulary) {
    std::vector<std::string> terms;
    for (const TermEntry* entry : vocabulary.sorted()) terms.emplace_back(entry->term());
    return terms;
}

TEST(Vocabulary, KnowsATermAgain) {
    Vocabulary vocabulary;
    EXPECT_EQ(entry_of(vocabulary, "rates").documents, 0U);
    entry_of(vocabulary, "rates").documents = 7;
    entry_of(vocabulary, "rate").documents = 3;
    EXPECT_EQ(entry_of(vocabulary, "rates").documents, 7U);
    EXPECT_EQ(entry_of(vocabulary, "rate").documents, 3U);
    EXPECT_EQ(vocabulary.size(), 2U);
}

TEST(Vocabulary, TellsTermsOfTheSameHashApart) {
    Vocabulary vocabulary;
    entry_of(vocabulary, "50446").documents = 1;
    const std::uint32_t hash = entry_of(vocabulary, "50446").hash;
    entry_of(vocabulary, "129050").documents = 2;
    EXPECT_EQ(entry_of(vocabulary, "129050").hash, hash) << "another hash needs another pair";
    EXPECT_EQ(entry_of(vocabulary, "50446").documents, 1U);
    EXPECT_EQ(entry_of(vocabulary, "129050").documents, 2U);
}

TEST(Vocabulary, KeepsTheBytesOfATerm) {
    Vocabulary vocabulary;
    std::string term = "passing";
    entry_of(vocabulary, term);
    term = "another";
    EXPECT_EQ(entry_of(vocabulary, "passing").term(), "passing");
    EXPECT_EQ(vocabulary.size(), 1U);
}

TEST(Vocabulary, IsEmptyAtFirst) {
    EXPECT_TRUE(Vocabulary().sorted().empty());
}

TEST(Vocabulary, SortsByBytes) {
    // The first eight bytes are compared on their own.
    const std::vector<std::string> terms{std::string("\0", 1),
                                         std::string("\0\0", 2),
                                         "a",
                                         std::string("a\0", 2),
                                         std::string("a\0\0\0\0\0\0\0\0", 9),
                                         "ab",
                                         "abcdefg",
                                         std::string("abcdefg\0", 8),
                                         std::string("abcdefg\0a", 9),
                                         "abcdefgh",
                                         "abcdefgha",
                                         "abcdefghb",
                                         "abcdefgi",
                                         "b",
                                         "\x7f",
                                         "\x80",
                                         "\xff"};
    Vocabulary vocabulary;
    for (std::size_t i = 0; i < terms.size(); ++i)
        entry_of(vocabulary, terms[i * 5 % terms.size()]);
    EXPECT_EQ(sorted_terms(vocabulary), terms);
}

TEST(Vocabulary, GrowsAndLosesNothing) {
    std::mt19937 random(7);
    Vocabulary vocabulary;
    const std::size_t before = vocabulary.bytes();
    std::set<std::string> terms;
    std::uint32_t number = 0;
    while (terms.size() < 20'000) {
        const std::string term = std::to_string(random());
        if (terms.insert(term).second) entry_of(vocabulary, term).last_document = ++number;
    }
    EXPECT_EQ(vocabulary.size(), 20'000U);
    EXPECT_GT(vocabulary.bytes(), before);
    EXPECT_THAT(sorted_terms(vocabulary), testing::ElementsAreArray(terms));
    std::set<std::uint32_t> numbers;
    for (const std::string& term : terms) numbers.insert(entry_of(vocabulary, term).last_document);
    EXPECT_EQ(numbers.size(), 20'000U);
    EXPECT_EQ(vocabulary.size(), 20'000U) << "a term is there twice";
}

}  // namespace
}  // namespace dateline
