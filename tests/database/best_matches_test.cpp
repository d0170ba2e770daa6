// The best matches, with ties everywhere: as the library orders them when it breaks ties itself.
#include "searcher/best_matches.h"

#include <gtest/gtest.h>

#include <string>

#include "common/schema.h"
#include "tests/support/loose_segments.h"

namespace dateline {
namespace {

using Ids = std::vector<std::string>;

// Five kinds of articles, so that each score is that of many; ids against the order of the index.
std::vector<Article> alike_articles() {
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) {
        Article article;
        article.id = "a" + std::to_string(999 - i * 7 % 60);
        article.language = "en";
        for (int n = 0; n <= i % 5; ++n) article.body += "flood ";
        article.body += i % 3 == 0 ? "storm" : "rain";
        articles.push_back(article);
    }
    return articles;
}

const Xapian::Database& alike() {
    static const LooseSegments segments(alike_articles(), 25);
    static const Xapian::Database database = segments.open();
    return database;
}

Xapian::Query any_word() {
    return {Xapian::Query::OP_OR, Xapian::Query("Zflood"), Xapian::Query("Zstorm")};
}

Ids by_the_library(Xapian::doccount limit) {
    Xapian::Enquire enquire(alike());
    enquire.set_query(any_word());
    enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    const Xapian::MSet matches = enquire.get_mset(0, limit, alike().get_doccount());
    Ids ids;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        ids.push_back(match.get_document().get_value(fields::kId.slot));
    }
    return ids;
}

TEST(BestMatches, ComeInTheOrderOfTheirIdsWhereScoresAreEqual) {
    for (Xapian::doccount limit = 0; limit <= 61; ++limit) {
        for (const Xapian::doccount counted : {0U, 10U, 60U}) {
            Xapian::Enquire enquire(alike());
            enquire.set_query(any_word());
            const BestMatches best = best_matches(enquire, limit, counted);
            Ids ids;
            for (const Xapian::MSetIterator& hit : best.hits) {
                ids.push_back(hit.get_document().get_value(fields::kId.slot));
            }
            ASSERT_EQ(ids, by_the_library(limit)) << limit << ' ' << counted;
        }
    }
}

TEST(BestMatches, OfNothingAreNone) {
    Xapian::Enquire enquire(alike());
    enquire.set_query(Xapian::Query("Zdrought"));
    EXPECT_TRUE(best_matches(enquire, 10, 10).hits.empty());
}

}  // namespace
}  // namespace dateline
