// Articles as a table in a test, indexed and searched as the programs do it.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/document_builder.h"
#include "indexer/segment/index_build.h"
#include "searcher/engine.h"
#include "searcher/query/parser.h"
#include "tests/support/temp_dir.h"

namespace dateline {

inline Article make_article(std::string id, std::string body, std::string language = "en") {
    Article article;
    article.id = std::move(id);
    article.body = std::move(body);
    article.language = std::move(language);
    return article;
}

inline void build_index(const std::filesystem::path& directory,
                        const std::vector<Article>& articles,
                        OldArticles old_articles = OldArticles::Keep) {
    DocumentBuilder builder;
    IndexBuild build(directory, old_articles);
    for (const Article& article : articles) build.add(builder.build(article));
    build.publish();
}

class TestIndex {
  public:
    explicit TestIndex(const std::vector<Article>& articles) {
        build_index(path(), articles);
        engine_ = std::make_unique<SearchEngine>(path());
    }

    std::filesystem::path path() const { return directory_.path("index"); }
    SearchEngine& engine() { return *engine_; }

    Results search(const std::string& text, MatchMode match = MatchMode::All,
                   Sort sort = Sort::Relevance) {
        SearchRequest request;
        request.text = text;
        request.tree = parse_query(text);
        request.match = match;
        request.sort = sort;
        request.limit = 100;
        return engine_->search(request);
    }

    // The ids found, best first.
    std::vector<std::string> ids(const std::string& text, MatchMode match = MatchMode::All,
                                 Sort sort = Sort::Relevance) {
        std::vector<std::string> found;
        for (const Hit& hit : search(text, match, sort).hits) found.push_back(hit.article.id);
        return found;
    }

  private:
    TempDir directory_;
    std::unique_ptr<SearchEngine> engine_;
};

}  // namespace dateline
