// One word to many, over real indexes of one and of several segments.
#include "searcher/expansion/expansion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <set>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/expansion/edit_distance.h"
#include "tests/support/loose_segments.h"

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Words = std::vector<ExpandedWord>;

Article make_article(int number, std::string headline, std::string body) {
    Article article;
    article.id = "a" + std::to_string(number);
    article.headline = std::move(headline);
    article.body = std::move(body);
    article.language = "en";
    article.source = "Economist";
    article.topics = {"economy", "zebra"};
    article.byline = "By Eco Econoline";
    article.place = "Economy City";
    return article;
}

const std::vector<Article>& articles() {
    static const std::vector<Article> kArticles = {
        make_article(1, "Economy grows", "The economy and economics. Économie! Organisation."),
        make_article(2, "Economists", "The economy of organization; co-operation on COVID-19."),
        make_article(3, "", "Economical nation, station, 1,000 organizations. Tion."),
        make_article(4, "Москва", "Москва мост; economy. Cooper. Coop. U.S. AT&T."),
        make_article(5, "Nations", "nation station motion"),
    };
    return kArticles;
}

class Expansions : public testing::TestWithParam<std::size_t> {
  protected:
    Xapian::Database database_ = segments().open();

  private:
    static const LooseSegments& segments() {
        static std::map<std::size_t, std::unique_ptr<LooseSegments>> made;
        auto& found = made[GetParam()];
        if (!found) found = std::make_unique<LooseSegments>(articles(), GetParam());
        return *found;
    }
};

TEST_P(Expansions, ComeMostFrequentFirst) {
    const Expansion found = expand_pattern(database_, "", WordPattern("econom*"));
    EXPECT_THAT(found.words, ElementsAre(ExpandedWord{"economy", 3}, ExpandedWord{"economical", 1},
                                         ExpandedWord{"economics", 1}, ExpandedWord{"economie", 1},
                                         ExpandedWord{"economists", 1}));
    EXPECT_EQ(found.found, 5U);
}

TEST_P(Expansions, AreCapped) {
    const Expansion found = expand_pattern(database_, "", WordPattern("econom*"), 2);
    EXPECT_THAT(found.words,
                ElementsAre(ExpandedWord{"economy", 3}, ExpandedWord{"economical", 1}));
    EXPECT_EQ(found.found, 5U);
    const Expansion first_of_equals = expand_pattern(database_, "", WordPattern("econom?c*"), 1);
    EXPECT_THAT(first_of_equals.words, ElementsAre(ExpandedWord{"economical", 1}));
    EXPECT_EQ(first_of_equals.found, 2U);
    const Expansion none = expand_pattern(database_, "", WordPattern("econom*"), 0);
    EXPECT_THAT(none.words, IsEmpty());
    EXPECT_EQ(none.found, 5U);
}

TEST_P(Expansions, ReachTheFrontAndTheInside) {
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("*tion")).words,
                ElementsAre(ExpandedWord{"nation", 2}, ExpandedWord{"station", 2},
                            ExpandedWord{"cooperation", 1}, ExpandedWord{"motion", 1},
                            ExpandedWord{"operation", 1}, ExpandedWord{"organisation", 1},
                            ExpandedWord{"organization", 1}, ExpandedWord{"tion", 1}));
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("organi?ation")).words,
                ElementsAre(ExpandedWord{"organisation", 1}, ExpandedWord{"organization", 1}));
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("Co-op*")).words,
                ElementsAre(ExpandedWord{"coop", 1}, ExpandedWord{"cooper", 1},
                            ExpandedWord{"cooperation", 1}));
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("мос*")).words,
                ElementsAre(ExpandedWord{"москва", 1}, ExpandedWord{"мост", 1}));
}

// Stems, exact values, days, languages and ids lie in the index behind capitals; "Zeconomi" and
// "Kzebra" are no words.
TEST_P(Expansions, KnowNothingButTheWordsOfTheirField) {
    std::set<std::string> words;
    for (const ExpandedWord& word : expand_pattern(database_, "", WordPattern("*"), 1000).words) {
        words.insert(word.word);
    }
    EXPECT_TRUE(words.contains("1000"));
    EXPECT_TRUE(words.contains("at&t"));
    EXPECT_TRUE(words.contains("москва"));
    EXPECT_FALSE(words.contains("zebra"));
    EXPECT_FALSE(words.contains("economist"));  // The source.
    for (const std::string& word : words) EXPECT_FALSE(word[0] >= 'A' && word[0] <= 'Z') << word;

    EXPECT_THAT(expand_pattern(database_, "", WordPattern("zebr*")).words, IsEmpty());
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("*ebra")).words, IsEmpty());
}

TEST_P(Expansions, OfAFieldAreTheWordsOfThatField) {
    const auto words = [&](const Field& field, std::string_view pattern) {
        return expand_pattern(database_, field.prefix, WordPattern(pattern)).words;
    };
    EXPECT_THAT(words(fields::kHeadline, "*"),
                ElementsAre(ExpandedWord{"economists", 1}, ExpandedWord{"economy", 1},
                            ExpandedWord{"grows", 1}, ExpandedWord{"nations", 1},
                            ExpandedWord{"москва", 1}));
    EXPECT_THAT(words(fields::kByline, "eco*"),
                ElementsAre(ExpandedWord{"eco", 5}, ExpandedWord{"econoline", 5}));
    EXPECT_THAT(words(fields::kPlace, "*y"),
                ElementsAre(ExpandedWord{"city", 5}, ExpandedWord{"economy", 5}));
    EXPECT_THAT(words(fields::kTopic, "*"),
                ElementsAre(ExpandedWord{"economy", 5}, ExpandedWord{"zebra", 5}));
    EXPECT_THAT(words(fields::kSource, "econ*"), ElementsAre(ExpandedWord{"economist", 5}));
}

TEST_P(Expansions, OfWhatCannotBeThereAreNone) {
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("")).words, IsEmpty());
    EXPECT_THAT(expand_pattern(database_, "", WordPattern("Zeconom")).words, IsEmpty());
    EXPECT_THAT(expand_pattern(database_, "", WordPattern(std::string(300, 'a') + "*")).words,
                IsEmpty());
    EXPECT_THAT(expand_fuzzy(database_, "", "", 2).words, IsEmpty());
    EXPECT_THAT(expand_fuzzy(database_, "", std::string(1'000'000, 'a'), 2).words, IsEmpty());
}

TEST_P(Expansions, OfFuzzyWordsAreNear) {
    EXPECT_THAT(expand_fuzzy(database_, "", "Organisation", 1).words,
                ElementsAre(ExpandedWord{"organisation", 1}, ExpandedWord{"organization", 1}));
    EXPECT_THAT(expand_fuzzy(database_, "", "organisation", 2).words,
                ElementsAre(ExpandedWord{"organisation", 1}, ExpandedWord{"organization", 1},
                            ExpandedWord{"organizations", 1}));
    EXPECT_THAT(expand_fuzzy(database_, "", "москав", 1).words,
                ElementsAre(ExpandedWord{"москва", 1}));
    EXPECT_THAT(expand_fuzzy(database_, fields::kHeadline.prefix, "economy", 1).words,
                ElementsAre(ExpandedWord{"economy", 1}));
}

TEST_P(Expansions, WithOneEditKeepTheFirstLetter) {
    EXPECT_THAT(expand_fuzzy(database_, "", "mation", 1).words,
                ElementsAre(ExpandedWord{"motion", 1}));
    EXPECT_THAT(expand_fuzzy(database_, "", "mation", 2).words,
                ElementsAre(ExpandedWord{"nation", 2}, ExpandedWord{"station", 2},
                            ExpandedWord{"motion", 1}, ExpandedWord{"nations", 1},
                            ExpandedWord{"tion", 1}));
}

TEST_P(Expansions, AgreeWithAWalkOverAllWords) {
    const Words all = expand_pattern(database_, "", WordPattern("*"), 10'000).words;
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const std::string& word = all[random() % all.size()].word;
        const std::size_t edits = 1 + random() % 2;
        Words expected;
        for (const ExpandedWord& other : all) {
            const bool same_begin = edits == 2 || other.word[0] == word[0];
            if (same_begin && EditDistance(word, edits).to(other.word)) expected.push_back(other);
        }
        ASSERT_EQ(expand_fuzzy(database_, "", word, edits, 10'000).words, expected) << word;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Expansions, testing::Values(1, 2, 100), [](const auto& test) {
    return "SegmentsOf" + std::to_string(test.param);
});

TEST(ExpansionsOverANetwork, AreTheSame) {
    const std::string server = "/usr/bin/xapian-progsrv";
    if (!std::filesystem::exists(server)) GTEST_SKIP() << "no " << server;
    const LooseSegments segments(articles(), 2);
    Xapian::Database remote;
    for (const auto& path : segments.paths()) {
        remote.add_database(Xapian::Remote::open(server, path.string()));
    }
    const Xapian::Database local = segments.open();
    for (const char* pattern : {"econom*", "*tion", "*", "мос*"}) {
        const Expansion found = expand_pattern(remote, "", WordPattern(pattern));
        EXPECT_EQ(found.words, expand_pattern(local, "", WordPattern(pattern)).words) << pattern;
        EXPECT_GT(found.found, 0U);
    }
    EXPECT_EQ(expand_fuzzy(remote, "", "mation", 2).words,
              expand_fuzzy(local, "", "mation", 2).words);
}

TEST(Expansions, OfADamagedIndexAreAnIndexError) {
    std::vector<Article> many;  // More than the library has in memory once it has opened them.
    for (int i = 0; i < 50; ++i) {
        many.push_back(make_article(i, "", ""));
        for (int word = 0; word < 200; ++word) {
            many.back().body += " word" + std::to_string(1000 * i + word);
        }
    }
    const LooseSegments segments(many, many.size());
    const Xapian::Database database = segments.open();
    std::ofstream table(segments.paths().front() / "postlist.glass", std::ios::binary);
    table << std::string(1'000'000, 'x');
    table.close();
    EXPECT_THROW(expand_pattern(database, "", WordPattern("*")), IndexError);
    EXPECT_THROW(expand_fuzzy(database, "", "economy", 2), IndexError);
}

}  // namespace
}  // namespace dateline
