// The program against docs/query-language.md, worked out by brute force: thousands of random
// queries, and the sets of what is found must be equal.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

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
    EXPECT_GT(compared, queries * 9 / 10);
    EXPECT_GT(with_hits, queries / 2);
}

TEST(BruteForce, FindsTheSame) {
    TempDir directory;
    build_index(directory.path("index"), collection().articles);
    SearchEngine engine(directory.path("index"));
    compare(engine, query_count());
}

}  // namespace
}  // namespace dateline
