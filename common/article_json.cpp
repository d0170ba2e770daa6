#include "common/article_json.h"

#include <simdjson.h>

#include "common/dates/date_parser.h"
#include "common/error.h"
#include "common/json_text.h"
#include "common/last_line.h"

namespace dateline {
namespace {

struct TextField {
    const char* name;
    std::string Article::*member;
};
constexpr TextField kTextFields[] = {
    {"id", &Article::id},
    {"corpus_id", &Article::corpus_id},
    {"collection", &Article::collection},
    {"headline", &Article::headline},
    {"byline", &Article::byline},
    {"place", &Article::place},
    {"dateline", &Article::dateline},
    {"source", &Article::source},
    {"agency", &Article::agency},
    {"section", &Article::section},
    {"language", &Article::language},
    {"url", &Article::url},
    {"page", &Article::page},
    {"body", &Article::body},
};

struct ListField {
    const char* name;
    std::vector<std::string> Article::*member;
};
constexpr ListField kListFields[] = {{"topics", &Article::topics}, {"places", &Article::places}};

}  // namespace

std::string to_json(const Article& article) {
    constexpr std::size_t kRest = 1024;  // Enough for the other fields of most articles.
    std::string json;
    json.reserve(article.body.size() + article.body.size() / 16 + kRest);
    json += '{';
    const auto put_name = [&](std::string_view name) {
        if (json.size() > 1) json += ',';
        append_json_string(json, name);
        json += ':';
    };
    const auto put = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        put_name(name);
        append_json_string(json, value);
    };
    for (const TextField& field : kTextFields) put(field.name, article.*field.member);
    for (const ListField& field : kListFields) {
        if ((article.*field.member).empty()) continue;
        put_name(field.name);
        char before = '[';
        for (const std::string& item : article.*field.member) {
            json += before;
            append_json_string(json, item);
            before = ',';
        }
        json += ']';
    }
    if (article.published) put("published", to_iso8601(*article.published));
    put("kind", kind_name(article.kind));
    if (article.version != 0) {
        put_name("version");
        json += std::to_string(article.version);
    }
    json += '}';
    return json;
}

Article article_from_json(std::string_view json) {
    thread_local simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS) {
        throw IndexError("cannot read an article: " + explain_damage("its data is not an article"));
    }
    Article article;
    std::string_view text;
    for (const TextField& field : kTextFields) {
        if (object[field.name].get(text) == simdjson::SUCCESS) article.*field.member = text;
    }
    for (const ListField& field : kListFields) {
        simdjson::dom::array list;
        if (object[field.name].get(list) != simdjson::SUCCESS) continue;
        for (const simdjson::dom::element item : list) {
            if (item.get(text) == simdjson::SUCCESS) (article.*field.member).emplace_back(text);
        }
    }
    if (article.id.empty()) {
        throw IndexError("cannot read an article: " + explain_damage("it has no id"));
    }
    if (object["published"].get(text) == simdjson::SUCCESS) article.published = parse_iso8601(text);
    if (object["kind"].get(text) == simdjson::SUCCESS && text == kind_name(ArticleKind::Headline)) {
        article.kind = ArticleKind::Headline;
    }
    if (object["version"].get(article.version) != simdjson::SUCCESS) article.version = 0;
    return article;
}

}  // namespace dateline
