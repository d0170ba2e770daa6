// However an index came to its articles, it answers as one that was made of them at once, and as
// the words say.
#include "tests/support/index_lives.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <ostream>
#include <set>

#include "searcher/engine.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/weighting.h"
#include "tests/support/build_speed.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using ::testing::IsEmpty;

// So many that the lengths of a segment lie in several parts on the disk.
constexpr std::size_t kArticles = 3000;

const std::vector<PlainArticle>& archive() {
    static const std::vector<PlainArticle> articles = plain_archive(kArticles, 1);
    return articles;
}

SearchRequest request_of(const std::string& text) {
    SearchRequest request;
    request.text = text;
    request.tree = parse_query(text, kToday);
    request.match = MatchMode::All;
    request.limit = 30;
    return request;
}

std::string ids_of(SearchEngine& engine, const SearchRequest& request) {
    std::string text;
    for (const Hit& hit : engine.search(request).hits) text += hit.article.id + '\n';
    return text;
}

// A hit as a text; scores to what rounding leaves.
std::string hits_of(SearchEngine& engine, const SearchRequest& request) {
    const Results results = engine.search(request);
    std::string text = fmt::format("{} found\n", results.found);
    for (const Hit& hit : results.hits)
        text += fmt::format("{} {:.6f}\n", hit.article.id, hit.score);
    return text;
}

struct Case {
    Life life;
    WriterKind writer;
};

void PrintTo(const Case& one, std::ostream* out) {
    *out << one.life.name;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Life& life : lives()) all.push_back({life, WriterKind::Direct});
    for (const Life& life : lives()) {
        const std::string name = life.name;
        if (name == "Everything" || name == "Repeated") all.push_back({life, WriterKind::Library});
    }
    return all;
}

class IndexThat : public ::testing::TestWithParam<Case> {
  protected:
    // Has another program left gaps?
    static bool by_others() { return std::string_view(GetParam().life.name).ends_with("ByOthers"); }
};

TEST_P(IndexThat, FindsWhatTheWordsSay) {
    constexpr int kQueries = kSlowBuild ? 30 : 120;
    const LivingIndex index(GetParam().life, archive(), GetParam().writer);
    SearchEngine engine(index.path());
    Dice dice(42);
    for (int i = 0; i < kQueries && !HasFailure(); ++i) {
        const PlainQuery query = random_plain_query(dice);
        SearchRequest request = request_of(query.text);
        request.limit = kArticles;
        request.detail = Detail::IdsOnly;
        std::set<std::string> found;
        for (const Hit& hit : engine.search(request).hits) found.insert(hit.article.id);
        std::vector<std::string> wrong;
        for (const PlainArticle& article : archive()) {
            const bool is_found = found.erase(article.id) != 0;
            if (is_found != query.finds(article)) wrong.push_back(article.line());
        }
        EXPECT_THAT(wrong, IsEmpty()) << query.text;
        EXPECT_THAT(found, IsEmpty()) << query.text;
    }
}

const char* const kQueries[] = {
    "river",
    "source:courier",
    "lang:en",
    "kind:article",
    "date:2024",
    "date:2024-01..2024-12",
    "NOT lang:de",
    "NOT source:courier",
    "NOT flood",
    "river NEAR/3 flood",
    "\"river flood\"",
    "\"river\" -lang:de",
    "flood topic:weather OR lang:en",
    "flood source:courier",
    "flood OR source:courier",
    "(river OR flood) lang:en",
    "river PRE/2 bank",
    "river W/s flood",
    "river W/p storm",
    "ATLEAST2(river)",
    "riv*",
    "rivr~",
    "headline:river",
    "headline:(river OR storm)",
    "river^3 flood",
    "words:1..",
    "words:..5",
    "date:..2023",
    "river flood storm steel",

    "+river -headline:river",
    "id:a00005",
};

TEST_P(IndexThat, AnswersAsIfItWereNew) {
    const LivingIndex index(GetParam().life, archive(), GetParam().writer);
    static const LivingIndex fresh(lives().front(), archive(), WriterKind::Direct);
    SearchEngine engine(index.path());
    SearchEngine fresh_engine(fresh.path());
    for (const char* query : kQueries) {
        EXPECT_EQ(hits_of(engine, request_of(query)), hits_of(fresh_engine, request_of(query)))
            << query;
    }
}

TEST_P(IndexThat, RanksAsIfItWereNew) {
    const LivingIndex index(GetParam().life, archive(), GetParam().writer);
    static const LivingIndex fresh(lives().front(), archive(), WriterKind::Direct);
    SearchEngine engine(index.path());
    SearchEngine fresh_engine(fresh.path());
    const auto expect_same = [&](const SearchRequest& request, const std::string& what) {
        EXPECT_EQ(hits_of(engine, request), hits_of(fresh_engine, request)) << what;
    };
    for (const char* query : {"river", "river flood lang:en", "flood OR source:courier"}) {
        for (const char* scheme : {"bm25", "bm25+", "pl2", "inl2", "ineb2", "dph", "lm-dirichlet",
                                   "tfidf", "coord", "bool"}) {
            // Where a source of postings comes first the library takes lengths for 0.
            if (by_others() && std::string_view(scheme) == "lm-dirichlet") continue;
            SearchRequest request = request_of(query);
            request.ranking.weighting = parse_weighting(scheme);
            // Scores may have a part that depends on how long an article ever was.
            EXPECT_EQ(ids_of(engine, request), ids_of(fresh_engine, request))
                << query << " by " << scheme;
        }
        SearchRequest request = request_of(query);
        request.match = MatchMode::Any;
        expect_same(request, fmt::format("any of {}", query));
        request.sort = Sort::Newest;
        expect_same(request, fmt::format("newest of {}", query));
        request = request_of(query);
        request.ranking.proximity = 1;
        request.ranking.feedback = Feedback{};
        expect_same(request, fmt::format("{} with more", query));
    }
}

// What we publish has no gaps; what others left stays until the segment is written again.
TEST_P(IndexThat, HasNoGapsOfOurs) {
    const LivingIndex index(GetParam().life, archive(), GetParam().writer);
    for (const std::string& segment : index.segments()) {
        const Xapian::Database database(segment);
        EXPECT_EQ(database.get_lastdocid() == database.get_doccount(), !by_others());
        EXPECT_EQ(Xapian::Database::check(segment), 0U);
    }
}

INSTANTIATE_TEST_SUITE_P(Was, IndexThat, ::testing::ValuesIn(cases()), [](const auto& test) {
    return fmt::format("{}By{}", test.param.life.name,
                       test.param.writer == WriterKind::Direct ? "Direct" : "Library");
});

}  // namespace
}  // namespace dateline
