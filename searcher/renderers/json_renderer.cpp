#include "searcher/renderers/json_renderer.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "common/article_json.h"
#include "common/text/terminal_text.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// Raised when a name or the meaning of one changes; new names do not raise it.
constexpr int kJsonVersion = 1;

std::string dump(const Json& json, int indent) {
    return harmless_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

Json marks_json(const std::vector<Mark>& marks) {
    Json list = Json::array();
    for (const Mark& mark : marks) list.push_back({mark.begin, mark.end});
    return list;
}

Json hit_json(const Hit& hit, const std::string& query_id) {
    Json json;
    if (!query_id.empty()) json["query"] = query_id;
    json["rank"] = hit.rank;
    json["score"] = hit.score;
    const Article& article = hit.article;
    const auto put = [&json](const char* name, const std::string& value) {
        if (!value.empty()) json[name] = value;
    };
    put("id", article.id);
    put("headline", article.headline);
    if (article.published) put("published", to_iso8601(*article.published));
    put("source", article.source);
    put("section", article.section);
    if (!article.topics.empty()) json["topics"] = article.topics;
    put("language", article.language);
    put("url", article.url);
    put("page", article.page);
    json["kind"] = kind_name(article.kind);
    if (!hit.snippet.text.empty()) {
        json["snippet"] = {{"text", hit.snippet.text},
                           {"highlights", marks_json(hit.snippet.marks)}};
    }
    return json;
}

Json article_json(const Article& article) {
    Json json = Json::parse(to_json(article));
    const std::string_view first = lede(article);
    if (!first.empty()) json["lede"] = first;
    return json;
}

constexpr int kOneLine = -1;
constexpr int kIndent = 2;

}  // namespace

void render_json(const Results& results, const RenderOptions&, std::ostream& out) {
    Json json{{"version", kJsonVersion},
              {"query", results.query},
              {"resolved", results.resolved},
              {"found", results.found},
              {"exact", results.exact}};
    if (results.partial) json["partial"] = true;
    if (!results.suggestion.empty()) json["suggestion"] = results.suggestion;
    if (!results.notes.empty()) json["notes"] = results.notes;
    json["hits"] = Json::array();
    for (const Hit& hit : results.hits) json["hits"].push_back(hit_json(hit, results.query_id));
    out << dump(json, kIndent) << '\n';
}

void render_jsonl(const Results& results, const RenderOptions&, std::ostream& out) {
    for (const Hit& hit : results.hits)
        out << dump(hit_json(hit, results.query_id), kOneLine) << '\n';
}

void render_article_json(const Article& article, const RenderOptions&, std::ostream& out) {
    out << dump(article_json(article), kIndent) << '\n';
}

void render_article_jsonl(const Article& article, const RenderOptions&, std::ostream& out) {
    out << dump(article_json(article), kOneLine) << '\n';
}

}  // namespace dateline
