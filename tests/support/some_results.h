// Results and articles for tests of renderers, and what a renderer makes of them.
#pragma once

#include <chrono>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/renderers/registry.h"

namespace dateline {

inline constexpr std::chrono::sys_days kDay = std::chrono::year{1987} / 2 / 26;

inline Article some_article() {
    using namespace std::chrono_literals;
    Article article;
    article.id = "a1";
    article.headline = "Floods hit Rio";
    article.byline = "By Jane Doe";
    article.place = "RIO";
    article.body = "Rain fell.\nMore rain fell.";
    article.source = "reuters";
    article.section = "world";
    article.topics = {"weather", "brazil"};
    article.language = "en";
    article.url = "https://example.com/a";
    article.page = "front";
    article.published = Moment{kDay + 15h + 1min + 1s, Precision::Second};
    return article;
}

inline Hit some_hit() {
    Hit hit;
    hit.rank = 1;
    hit.score = 2.5;
    hit.article = some_article();
    hit.article.body.clear();
    hit.headline = {"Floods hit Rio", {{0, 6}}};
    hit.snippet = {"Rain fell.", {{0, 4}}};
    return hit;
}

inline Results some_results() {
    Results results;
    results.query = "flood rain";
    results.resolved = "flood rain";
    results.found = 1;
    results.hits = {some_hit()};
    return results;
}

inline Hit bare_hit(std::uint64_t rank, const std::string& id, double score = 0) {
    Hit hit;
    hit.rank = rank;
    hit.score = score;
    hit.article.id = id;
    return hit;
}

inline Results found(std::uint64_t count, std::vector<Hit> hits, bool exact = true) {
    Results results;
    results.found = count;
    results.hits = std::move(hits);
    results.exact = exact;
    return results;
}

inline std::string rendered(std::string_view name, const Results& results,
                            RenderOptions options = {}) {
    std::ostringstream out;
    find_renderer(name)->results(results, options, out);
    return out.str();
}

inline std::string rendered(std::string_view name, const Article& article,
                            RenderOptions options = {}) {
    std::ostringstream out;
    find_renderer(name)->article(article, options, out);
    return out.str();
}

// What an article can hold that must not reach a terminal.
inline constexpr std::string_view kHostile =
    "x\x1B[2J\xC2\x9B"
    "1m\u202Ey\x7F\xFF";

inline Article hostile_article() {
    const std::string text(kHostile);
    Article article;
    for (std::string Article::*member :
         {&Article::id, &Article::headline, &Article::byline, &Article::place, &Article::dateline,
          &Article::body, &Article::source, &Article::section, &Article::language, &Article::url,
          &Article::page}) {
        article.*member = text;
    }
    article.topics = {text};
    article.places = {text};
    return article;
}

inline Results hostile_results() {
    const std::string text(kHostile);
    Results results = some_results();
    results.query_id = text;
    results.query = text;
    results.resolved = text;
    results.notes = {text};
    Hit& hit = results.hits.front();
    hit.article = hostile_article();
    hit.headline = {text, {}};
    hit.snippet = {text, {{0, 1}}};
    hit.opening = text;
    return results;
}

}  // namespace dateline
