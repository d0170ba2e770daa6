// The program against docs/query-language.md, worked out by brute force: thousands of random
// queries, and the sets of what is found must be equal.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <sstream>

#include "common/index/index_directory.h"
#include "indexer/app.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/brute_force/evaluator.h"
#include "tests/support/brute_force/random_news.h"
#include "tests/support/brute_force/random_queries.h"
#include "tests/support/build_speed.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using namespace brute_force;

// DATELINE_QUERIES says how many, DATELINE_SEED which.
std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
    const char* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

std::uint64_t query_count() {
    return from_environment("DATELINE_QUERIES", kSlowBuild ? 200 : 2000);
}

std::uint64_t seed() {
    return from_environment("DATELINE_SEED", 1);
}

struct Collection {
    explicit Collection(std::vector<Article> all) : articles(std::move(all)), archive(articles) {}

    std::vector<Article> articles;
    Archive archive;
};

Collection& collection() {
    static const auto made = [] {
        Dice dice(seed());
        return std::make_unique<Collection>(random_news(500, dice));
    }();
    return *made;
}

SearchRequest request_of(const std::string& text, MatchMode match) {
    SearchRequest request;
    request.text = text;
    request.tree = parse_query(text, kToday);
    request.match = match;
    request.limit = 1'000'000;
    request.detail = Detail::IdsOnly;
    return request;
}

std::set<std::string> found_ids(SearchEngine& engine, const SearchRequest& request) {
    std::set<std::string> ids;
    for (const Hit& hit : engine.search(request).hits) ids.insert(hit.article.id);
    return ids;
}

// The number that somebody is told.
std::uint64_t found_count(SearchEngine& engine, SearchRequest request) {
    request.detail = Detail::Full;
    request.offset = 1;
    request.limit = 1;
    return engine.search(request).found;
}

std::set<std::string> ids_by_force(const Evaluator& evaluator, MatchMode match) {
    std::set<std::string> ids;
    const auto& articles = collection().archive.articles();
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (evaluator.finds(i, match)) ids.insert(articles[i].article.id);
    }
    return ids;
}

std::string differences(const std::set<std::string>& program, const std::set<std::string>& force) {
    std::string text;
    for (const std::string& id : program) {
        if (!force.contains(id)) text += " too much: " + id;
    }
    for (const std::string& id : force) {
        if (!program.contains(id)) text += " missing: " + id;
    }
    return text;
}

const char* name(MatchMode match) {
    return match == MatchMode::All ? "all" : "any";
}

// The smallest part of a query that the two find different articles for, and what they find.
// NOLINTNEXTLINE(misc-no-recursion)
std::string smallest_difference(SearchEngine& engine, const QueryNode& node, MatchMode match) {
    for (const QueryNode& child : node.children) {
        std::string found = smallest_difference(engine, child, match);
        if (!found.empty()) return found;
    }
    const std::string text = to_query_text(node);
    const SearchRequest request = request_of(text, match);
    const Evaluator evaluator(collection().archive, request.tree, request.text);
    const std::string found =
        differences(found_ids(engine, request), ids_by_force(evaluator, match));
    return found.empty() ? "" : text + " --match " + name(match) + ":" + found;
}

void compare(SearchEngine& engine, std::uint64_t queries) {
    Dice dice(seed() + 1000);
    QueryWriter writer(collection().articles, dice);
    std::uint64_t compared = 0;
    std::uint64_t with_hits = 0;
    for (std::uint64_t i = 0; i < queries; ++i) {
        const std::string text = writer.query();
        SCOPED_TRACE(text);
        const MatchMode match = dice.once_in(2) ? MatchMode::All : MatchMode::Any;
        const SearchRequest request = request_of(text, match);
        const Evaluator evaluator(collection().archive, request.tree, request.text);
        if (evaluator.is_open()) continue;
        const auto expected = ids_by_force(evaluator, match);
        const std::set<std::string> found = found_ids(engine, request);
        EXPECT_EQ(differences(found, expected), "")
            << smallest_difference(engine, request.tree, match);
        if (found != expected) continue;
        EXPECT_EQ(found_count(engine, request), expected.size()) << "--match " << name(match);
        ++compared;
        with_hits += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(compared, queries * 4 / 5);
    EXPECT_GT(with_hits, queries / 3);
}

TEST(BruteForce, FindsTheSame) {
    TempDir directory;
    build_index(directory.path("index"), collection().articles);
    SearchEngine engine(directory.path("index"));
    compare(engine, query_count());
}

void remove_articles(const std::string& path, const std::vector<std::string>& ids) {
    IndexerOptions removal;
    removal.task = IndexerTask::Remove;
    removal.directory = path;
    removal.ids = ids;
    std::ostringstream out, err;
    run_indexer(removal, out, err);
}

// The articles of the collection in several segments; some came in another version first, in the
// same run or in one before, and others have gone again.
void build_with_a_past(const std::string& path) {
    constexpr std::size_t kStep = 7, kStrangers = 20, kLast = 12;
    Dice dice(seed() + 7);
    const std::vector<Article>& articles = collection().articles;
    const auto middle = articles.begin() + static_cast<std::ptrdiff_t>(articles.size() / 2);
    const auto last = articles.end() - kLast;
    std::vector<Article> first;
    std::vector<std::string> strangers;
    for (std::size_t i = 0; i < articles.size(); i += kStep) {
        first.push_back(random_article(articles[i].id, dice));
    }
    first.insert(first.end(), articles.begin(), middle);
    for (std::size_t i = 0; i < kStrangers; ++i) {
        strangers.push_back(fmt::format("stranger{}", i));
        first.insert(first.begin() + static_cast<std::ptrdiff_t>(dice.below(first.size())),
                     random_article(strangers.back(), dice));
    }
    build_index(path, first, OldArticles::Keep, 90);
    build_index(path, {middle, last});
    build_index(path, {last, articles.end()});
    remove_articles(path, strangers);
}

TEST(BruteForce, FindsTheSameInAnIndexWithAPast) {
    TempDir directory;
    build_with_a_past(directory.path("index"));
    ASSERT_GT(IndexDirectory(directory.path("index")).segments().size(), 1U);
    SearchEngine engine(directory.path("index"));
    compare(engine, std::max<std::uint64_t>(query_count() / 4, 100));
}

// All pages of a query, one after the other.
std::vector<Hit> all_pages(SearchEngine& engine, SearchRequest request, Results& first) {
    request.detail = Detail::Full;
    request.limit = 7;
    std::vector<Hit> hits;
    for (request.offset = 0;; request.offset += request.limit) {
        const Results page = engine.search(request);
        if (request.offset == 0) first = page;
        EXPECT_EQ(page.found, first.found) << "from " << request.offset;
        EXPECT_EQ(page.whole, first.whole) << "from " << request.offset;
        if (page.hits.empty()) return hits;
        hits.insert(hits.end(), page.hits.begin(), page.hits.end());
    }
}

TEST(BruteForce, PutsArticlesWithAllWordsFirstOverAllPages) {
    constexpr std::size_t kManyWords = 3, kFewArticles = 10;
    TempDir directory;
    build_index(directory.path("index"), collection().articles);
    SearchEngine engine(directory.path("index"));
    Dice dice(seed() + 2000);
    QueryWriter writer(collection().articles, dice);
    std::uint64_t mixed = 0;
    for (std::uint64_t i = 0; i < std::max<std::uint64_t>(query_count() / 20, 40); ++i) {
        const std::string text = writer.plain_row();
        SCOPED_TRACE(text);
        const SearchRequest request = request_of(text, MatchMode::Auto);
        const Evaluator evaluator(collection().archive, request.tree, request.text);
        const auto all = ids_by_force(evaluator, MatchMode::All);
        const auto any = ids_by_force(evaluator, MatchMode::Any);
        const bool many = request.tree.children.size() >= kManyWords;
        const bool few = all.size() < (many ? kFewArticles : 1) && any.size() > all.size();

        Results first;
        const std::vector<Hit> hits = all_pages(engine, request, first);
        std::set<std::string> whole, found;
        for (std::size_t n = 0; n < hits.size(); ++n) {
            EXPECT_TRUE(found.insert(hits[n].article.id).second) << hits[n].article.id << " twice";
            EXPECT_EQ(hits[n].rank, n + 1);
            EXPECT_EQ(hits[n].whole, n < all.size()) << n;
            if (n < all.size()) whole.insert(hits[n].article.id);
        }
        EXPECT_EQ(first.partial, few);
        EXPECT_EQ(differences(whole, all), "");
        EXPECT_EQ(differences(found, few ? any : all), "");
        EXPECT_EQ(first.found, found.size());
        EXPECT_EQ(first.whole, few ? all.size() : 0);
        mixed += few && !all.empty() ? 1 : 0;
    }
    EXPECT_GT(mixed, 0U);
}

// A collection in which the same texts come again and again, under other ids: what is found of it
// is known from what is found of the texts.
class ManyArticles {
  public:
    ManyArticles() : texts_(short_texts()), archive_(texts_), times_(texts_.size()) {
        constexpr std::size_t kArticles = 40'000;  // Fewer are counted in any case.
        Dice dice(seed() + 3);
        std::vector<Article> articles;
        for (std::size_t i = 0; i < kArticles; ++i) {
            const std::size_t text = dice.below(texts_.size());
            ++times_[text];
            articles.push_back(texts_[text]);
            articles.back().id = fmt::format("a{:05}", i);
        }
        build_index(directory_.path("index"), articles, OldArticles::Keep, 20'000);
    }

    std::string path() const { return directory_.path("index"); }
    Archive& archive() { return archive_; }
    const std::vector<Article>& texts() const { return texts_; }

    std::uint64_t found(const Evaluator& evaluator, MatchMode match) const {
        std::uint64_t count = 0;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (evaluator.finds(i, match)) count += times_[i];
        }
        return count;
    }

  private:
    static std::vector<Article> short_texts() {
        Dice dice(seed() + 4);
        std::vector<Article> texts = random_news(1500, dice);
        for (Article& text : texts) text.body = std::string(lede(text));
        return texts;
    }

    std::vector<Article> texts_;
    Archive archive_;
    std::vector<std::uint64_t> times_;
    TempDir directory_;
};

TEST(BruteForce, CountsWithinFivePercent) {
    ManyArticles many;
    SearchEngine engine(many.path());
    Dice dice(seed() + 5);
    QueryWriter writer(many.texts(), dice);
    std::uint64_t estimated = 0;
    for (std::uint64_t i = 0; i < query_count() * 3 / 20; ++i) {
        // One that many articles meet, however few queries there are.
        const std::string text = i == 0 ? "flood OR words:0.." : writer.query();
        const MatchMode match = dice.once_in(2) ? MatchMode::All : MatchMode::Any;
        SCOPED_TRACE(text + " --match " + name(match));
        SearchRequest request = request_of(text, match);
        const Evaluator evaluator(many.archive(), request.tree, request.text);
        if (text.find("id:") != std::string::npos || evaluator.is_open()) continue;
        const std::uint64_t expected = many.found(evaluator, match);
        EXPECT_EQ(found_count(engine, request), expected);

        request.detail = Detail::Full;
        request.offset = request.limit = 1;
        request.counted_postings = 10;
        const Results results = engine.search(request);
        const auto number = static_cast<double>(expected);
        EXPECT_NEAR(static_cast<double>(results.found), number, results.exact ? 0 : 0.05 * number);
        estimated += results.exact ? 0 : 1;
    }
    EXPECT_GT(estimated, query_count() < 1000 ? 0 : query_count() / 100);
}

}  // namespace
}  // namespace dateline
