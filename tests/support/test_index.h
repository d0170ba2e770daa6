// Articles as a table in a test, indexed and searched as the programs do it.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "indexer/document/document_builder.h"
#include "indexer/generation/opened_place.h"
#include "indexer/generation/publisher.h"
#include "indexer/segment/segment_factory.h"
#include "searcher/engine.h"
#include "searcher/query/parser.h"
#include "tests/support/temp_dir.h"
#include "tests/support/today.h"

namespace dateline {

inline Article make_article(std::string id, std::string body, std::string language = "en") {
    Article article;
    article.id = std::move(id);
    article.body = std::move(body);
    article.language = std::move(language);
    return article;
}

enum class OldArticles { Keep, Drop };

// Publishes articles, so many to a segment before they are merged.
inline Published build_index(const std::filesystem::path& directory,
                             const std::vector<Article>& articles,
                             OldArticles old_articles = OldArticles::Keep,
                             std::size_t articles_per_segment = 1000) {
    constexpr std::uint64_t kLedgerBytes = 1024 * 1024;
    OpenedPlace opened =
        open_place(directory, {.ledger_bytes = kLedgerBytes}, [](const std::string&) {});
    clear_work(*opened.place, *opened.ledger);
    const bool rebuild = old_articles == OldArticles::Drop;
    opened.ledger->begin_run("test", "", rebuild);
    DocumentBuilder builder;
    std::vector<std::filesystem::path> segments;
    for (std::size_t first = 0; first < articles.size(); first += articles_per_segment) {
        segments.push_back(opened.place->work_path() / std::to_string(segments.size() + 1));
        const auto writer =
            library_segments().write_piece(segments.back(), std::uint64_t{256} << 20);
        for (std::size_t i = first; i < std::min(articles.size(), first + articles_per_segment);
             ++i) {
            writer->add(builder.build(articles[i], 0));
        }
        writer->finish();
    }
    Publisher publisher(*opened.place, *opened.ledger, library_segments(), {});
    const Published published =
        publisher.publish(segments, {}, {.rebuild = rebuild, .same_id = SameId::Replace});
    opened.ledger.reset();
    std::ignore = opened.place->move_home();
    return published;
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
        request.tree = parse_query(text, kToday);
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
