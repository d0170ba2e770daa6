// Words by their own source, set against the library that looks at every match.
#include <gtest/gtest.h>

#include "searcher/ranking/with_words_source.h"
#include "tests/support/ranked_texts.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using Query = Xapian::Query;
using Hits = std::vector<std::pair<Xapian::docid, double>>;

constexpr Bm25Weight::Parameters kBm25{1.8, 0.4, 4};

struct Found {
    Hits hits;
    Xapian::doccount least, most;
};

Found search(const Xapian::Database& database, const Query& query, Xapian::doccount limit,
             Xapian::doccount checked) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Bm25Weight(kBm25));
    const Xapian::MSet matches = enquire.get_mset(0, limit, checked);
    Found found{{}, matches.get_matches_lower_bound(), matches.get_matches_upper_bound()};
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        found.hits.emplace_back(*match, match.get_weight());
    }
    return found;
}

// Words of random texts: w0 is frequent, w40 seldom or nowhere.
class RandomQuery {
  public:
    explicit RandomQuery(unsigned seed) : random_(seed) {}

    Query word() {
        switch (pick(6)) {
            case 0:
                return Query(term(), 1 + pick(3));
            case 1:
                return synonym(Query(term()), Query(term()));
            case 2:
                return synonym(Query(term()), filtered(Query(term())));
            case 3:
                return synonym(Query(term()), filtered(synonym(Query(term()), Query(term()))));
            default:
                return Query(term());
        }
    }

    Query words() {
        std::vector<Query> parts;
        for (unsigned i = 0; i < 1 + pick(5); ++i) parts.push_back(word());
        const Query query(pick(2) == 0 ? Query::OP_OR : Query::OP_AND, parts.begin(), parts.end());
        switch (pick(4)) {
            case 0:
                return {Query::OP_FILTER, query, Query(term())};
            case 1:
                return {Query::OP_AND_NOT, query, Query(term())};
            default:
                return query;
        }
    }

  private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }
    std::string term() { return make_stem_term("", "w" + std::to_string(pick(30))); }
    static Query synonym(const Query& a, const Query& b) { return {Query::OP_SYNONYM, a, b}; }
    Query filtered(const Query& query) {
        static const Query languages[] = {Query("Len"), Query("Lde"), Query("Lfr"), Query("Lxx")};
        const unsigned number = pick(4);
        const Query one = languages[number], other = languages[(number + 1) % 4];
        return {pick(2) == 0 ? Query::OP_FILTER : Query::OP_AND_NOT, query,
                pick(2) == 0 ? one : Query(Query::OP_OR, one, other)};
    }

    std::mt19937 random_;
};

bool mentions(const Query& query, const char* text) {
    return query.get_description().find(text) != std::string::npos;
}

bool has_source(const Query& query) {
    return mentions(query, "PostingSource(");
}

// The library estimates the frequency of a word of several terms by other roundings.
void expect_alike(const Hits& ours, const Hits& library, double tolerance,
                  const std::string& what) {
    ASSERT_EQ(ours.size(), library.size()) << what;
    std::map<Xapian::docid, double> weights(library.begin(), library.end());
    for (const auto& [document, weight] : ours) {
        ASSERT_TRUE(weights.contains(document)) << what << " has " << document;
        EXPECT_NEAR(weight, weights[document], tolerance) << what << " in " << document;
    }
}

TEST(WordsSource, FindsAndWeighsWhatTheLibraryDoes) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Xapian::Database database = make_database(random_texts(seed, 120), 1 + seed % 3);
        const Query query = RandomQuery(seed).words();
        const Query ours = with_words_source(query, database, kBm25);
        const bool terms_only = !mentions(query, "SYNONYM");
        const bool needs_none = !mentions(ours, "SYNONYM") && !mentions(ours, " OR ");
        ASSERT_TRUE(has_source(ours) || needs_none) << query.get_description();
        const Found all = search(database, ours, 200, 200);
        expect_alike(all.hits, search(database, query, 200, 200).hits, terms_only ? 0 : 0.15,
                     query.get_description());
        EXPECT_LE(all.least, all.hits.size());
        EXPECT_GE(all.most, all.hits.size());
    }
}

TEST(WordsSource, PassingOverDocumentsLosesNoTopHit) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Xapian::Database database = make_database(random_texts(seed, 400), 1 + seed % 3);
        const Query query = with_words_source(RandomQuery(seed).words(), database, kBm25);
        const Hits all = search(database, query, 500, 500).hits;
        for (const Xapian::doccount limit : {1U, 3U, 10U, 40U}) {
            const Hits first = search(database, query, limit, 0).hits;
            ASSERT_EQ(first.size(), std::min<std::size_t>(limit, all.size()));
            EXPECT_TRUE(std::equal(first.begin(), first.end(), all.begin()))
                << "seed " << seed << ", " << limit << " of " << query.get_description();
        }
    }
}

// Kept lengths change which queries it takes, and nothing of what they find.
TEST(WordsSource, FindsTheSameByKeptLengths) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const TempDir folder;
        const Xapian::Database database =
            make_database_on_disk(random_texts(seed, 120), 1 + seed % 3, folder.path());
        const auto lengths = std::make_shared<DocumentLengths>();
        RandomQuery random(seed);
        for (int i = 0; i < 20; ++i) {
            const Query query = random.words();
            const Query kept = with_words_source(query, database, kBm25, lengths);
            const Query unkept = with_words_source(query, database, kBm25);
            for (const Xapian::doccount limit : {3U, 200U}) {
                EXPECT_EQ(search(database, kept, limit, 0).hits,
                          search(database, unkept, limit, 0).hits)
                    << query.get_description();
            }
        }
    }
}

TEST(WordsSource, StandsForWordsOnly) {
    const Xapian::Database database = make_database(random_texts(1, 20), 1);
    const Query a("Zw1"), b("Zw2");
    const Query phrase(Query::OP_PHRASE, Query("w1"), Query("w2"));
    for (const Query& other :
         {phrase, Query(Query::OP_OR, a, phrase), Query(Query::OP_AND, a, phrase),
          Query(Query::OP_AND_MAYBE, a, b), Query(Query::OP_MAX, a, b),
          Query(Query::OP_OR, a, Query(Query::OP_SCALE_WEIGHT, b, 2.0)),
          Query(Query::OP_SYNONYM, a, Query(Query::OP_FILTER, b, Query("w1"))), Query(),
          Query("")}) {
        EXPECT_FALSE(has_source(with_words_source(other, database, kBm25)))
            << other.get_description();
    }
    for (const Query& words : {a, Query(Query::OP_OR, a, b), Query(Query::OP_SYNONYM, a, b)}) {
        EXPECT_TRUE(has_source(with_words_source(words, database, kBm25)))
            << words.get_description();
    }
}

TEST(WordsSource, LeavesManyTermsThatMustAllOccurToTheLibrary) {
    const Xapian::Database database = make_database(random_texts(1, 20), 1);
    const Query words[] = {Query("Zw1"), Query("Zw2"), Query("Zw3")};
    const Query two(Query::OP_AND, words, words + 2), three(Query::OP_AND, words, words + 3);
    EXPECT_TRUE(has_source(with_words_source(two, database, kBm25)));
    EXPECT_FALSE(has_source(with_words_source(three, database, kBm25)));
}

TEST(WordsSource, TermsThatNoDocumentHasAreNotAskedFor) {
    const Xapian::Database database = make_database(random_texts(1, 20), 1);
    const Query nowhere(Query::OP_FILTER, Query("Znowhere"), Query("Len"));
    const Query word(Query::OP_SYNONYM, Query("Zw1"), nowhere);
    const auto described = [&](const Query& query) {
        return with_words_source(query, database, kBm25).get_description();
    };
    const Query words[] = {word, Query("Zw2", 3), Query("Zw3")};
    EXPECT_EQ(described(word), "Query(PostingSource(any of Zw1))");
    EXPECT_EQ(described(Query(Query::OP_AND, words, words + 3)), "Query((Zw1 AND Zw2#3 AND Zw3))");
    EXPECT_EQ(described(Query(Query::OP_SYNONYM, Query("Zno"), Query("Znone"))),
              "Query(PostingSource(any of Zno))");
    EXPECT_EQ(described(Query(Query::OP_SYNONYM, Query("Zw1"), Query("Zw2"))),
              "Query(PostingSource(any of Zw1|Zw2))");
}

TEST(WordsSource, TakesAnEmptyIndex) {
    const Xapian::Database database = make_database({}, 1);
    const Query query(Query::OP_OR, Query("Zw1"), Query("Zw2"));
    EXPECT_TRUE(search(database, with_words_source(query, database, kBm25), 10, 10).hits.empty());
}

}  // namespace
}  // namespace dateline
