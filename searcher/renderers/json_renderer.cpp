#include "searcher/renderers/json_renderer.h"

#include <ostream>
#include <utility>

#include "common/article_json.h"
#include "common/json.h"

namespace dateline {
namespace {

// Raised when a name or the meaning of one changes; new names do not raise it.
constexpr int kJsonVersion = 1;

std::string dump(const Json& json, JsonStyle style) {
    return json.text(style);
}

Json marks_json(const std::vector<Mark>& marks) {
    Json list = Json::array();
    for (const Mark& mark : marks) list.push_back(Json::array({mark.begin, mark.end}));
    return list;
}

Json hit_json(const Hit& hit, const Results& results) {
    const std::string& query_id = results.query_id;
    Json json;
    if (!query_id.empty()) json.set("query", query_id);
    json.set("rank", hit.rank);
    json.set("score", hit.score);
    if (results.partial) json.set("all_words", hit.whole);
    const Article& article = hit.article;
    const auto put = [&json](const char* name, const std::string& value) {
        if (!value.empty()) json.set(name, value);
    };
    put("id", article.id);
    put("corpus_id", article.corpus_id);
    put("collection", article.collection);
    put("headline", article.headline);
    if (article.published) put("published", to_iso8601(*article.published));
    put("source", article.source);
    put("agency", article.agency);
    put("section", article.section);
    if (!article.topics.empty()) json.set("topics", article.topics);
    put("language", article.language);
    put("url", article.url);
    put("page", article.page);
    if (!article.also.empty()) json.set("also", article.also);
    json.set("kind", kind_name(article.kind));
    if (!hit.snippet.text.empty()) {
        json.set("snippet",
                 {{"text", hit.snippet.text}, {"highlights", marks_json(hit.snippet.marks)}});
    }
    return json;
}

Json article_json(const Article& article) {
    Article shown = article;
    shown.digest.clear();  // For the indexer.
    Json json = Json::parse(to_json(shown)).value();
    const std::string_view first = lede(article);
    if (!first.empty()) json.set("lede", first);
    return json;
}

}  // namespace

void render_json(const Results& results, const RenderOptions&, std::ostream& out) {
    Json json{{"version", kJsonVersion},
              {"query", results.query},
              {"resolved", results.resolved},
              {"found", results.found},
              {"exact", results.exact}};
    if (results.partial) {
        json.set("partial", true);
        json.set("with_all_words", results.whole);
    }
    if (!results.suggestion.empty()) json.set("suggestion", results.suggestion);
    if (!results.notes.empty()) json.set("notes", results.notes);
    Json hits = Json::array();
    for (const Hit& hit : results.hits) hits.push_back(hit_json(hit, results));
    json.set("hits", std::move(hits));
    out << dump(json, JsonStyle::Indented) << '\n';
}

void render_jsonl(const Results& results, const RenderOptions&, std::ostream& out) {
    for (const Hit& hit : results.hits)
        out << dump(hit_json(hit, results), JsonStyle::OneLine) << '\n';
}

void render_article_json(const Article& article, const RenderOptions&, std::ostream& out) {
    out << dump(article_json(article), JsonStyle::Indented) << '\n';
}

void render_article_jsonl(const Article& article, const RenderOptions&, std::ostream& out) {
    out << dump(article_json(article), JsonStyle::OneLine) << '\n';
}

}  // namespace dateline
