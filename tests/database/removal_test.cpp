// Articles are taken out of a segment: what is left is what was there, without a gap.
#include "indexer/segment/removal.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <set>

#include "tests/support/segment_pair.h"

namespace dateline {
namespace {

// Everything that a document has, as a text.
std::string facts_of(const Xapian::Database& database, Xapian::docid number) {
    const Xapian::Document document = database.get_document(number);
    std::string facts = document.get_data() + '\n';
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        facts += std::to_string(value.get_valueno()) + '=' + *value + '\n';
    }
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        facts += *term + ' ' + std::to_string(term.get_wdf());
        // From the lists of the terms, not from the document's own.
        auto posting = database.postlist_begin(*term);
        posting.skip_to(number);
        EXPECT_EQ(*posting, number);
        EXPECT_EQ(posting.get_wdf(), term.get_wdf());
        auto position = database.positionlist_begin(number, *term);
        for (; position != database.positionlist_end(number, *term); ++position) {
            facts += ' ' + std::to_string(*position);
        }
        facts += '\n';
    }
    return facts + std::to_string(database.get_doclength(number));
}

std::multiset<std::string> all_facts(const Xapian::Database& database,
                                     const std::vector<ArticleNumber>& but = {}) {
    std::multiset<std::string> facts;
    for (auto article = database.postlist_begin({}); article != database.postlist_end({});
         ++article) {
        if (!std::ranges::binary_search(but, *article)) facts.insert(facts_of(database, *article));
    }
    return facts;
}

void expect_dense(const std::filesystem::path& segment) {
    EXPECT_TRUE(is_dense(segment));
    EXPECT_EQ(complaints_about(segment), "");
}

std::vector<ArticleNumber> some_of(std::size_t count, Dice& dice) {
    std::vector<ArticleNumber> some;
    const std::uint64_t share = dice.between(1, 12);
    for (ArticleNumber article = 1; article <= count; ++article) {
        if (dice.once_in(share)) some.push_back(article);
    }
    return some;
}

TEST(Removal, LeavesWhatWasThere) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        const auto articles = random_articles(dice, dice.between(1, 60));
        const auto pair = make_pair_of(articles, random_cut(dice, articles.size()));
        const auto gone = some_of(articles.size(), dice);
        for (const auto& segment : {pair->tested(), pair->library()}) {
            const auto expected = all_facts(Xapian::Database(segment.string()), gone);
            remove_articles(segment, gone);
            EXPECT_EQ(all_facts(Xapian::Database(segment.string())), expected);
            expect_dense(segment);
        }
    }
}

TEST(Removal, ClosesGapsOfOthers) {
    Dice dice(5);
    const auto pair = make_pair_of(random_articles(dice, 50));
    for (const auto& segment : {pair->tested(), pair->library()}) {
        {
            Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN);
            for (const Xapian::docid number : {1, 7, 8, 30, 50}) database.delete_document(number);
            database.commit();
        }
        EXPECT_FALSE(is_dense(segment));
        const auto expected = all_facts(Xapian::Database(segment.string()), {6, 9, 49});
        remove_articles(segment, {6, 9, 49});
        EXPECT_EQ(all_facts(Xapian::Database(segment.string())), expected);
        expect_dense(segment);
    }
}

TEST(Removal, OfNothingChangesNothing) {
    Dice dice(5);
    const auto pair = make_pair_of(random_articles(dice, 20));
    const auto before = std::filesystem::last_write_time(pair->tested() / "iamglass");
    remove_articles(pair->tested(), {});
    EXPECT_EQ(std::filesystem::last_write_time(pair->tested() / "iamglass"), before);
}

TEST(Removal, OfAllLeavesNone) {
    Dice dice(6);
    const auto pair = make_pair_of(random_articles(dice, 3));
    remove_articles(pair->tested(), {1, 2, 3});
    EXPECT_EQ(Xapian::Database(pair->tested().string()).get_doccount(), 0U);
    expect_dense(pair->tested());
}

TEST(Removal, IsMergedWithoutAGap) {
    Dice dice(8);
    const auto pair = make_pair_of(random_articles(dice, 40));
    remove_articles(pair->tested(), {3, 39, 40});
    compact({pair->tested(), pair->library()}, pair->path("all"));
    EXPECT_EQ(Xapian::Database(pair->path("all").string()).get_doccount(), 77U);
    expect_dense(pair->path("all"));
}

}  // namespace
}  // namespace dateline
