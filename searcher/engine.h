// Requests to results: the index, opened, with everything that a search needs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/analysis/analyser.h"
#include "common/article.h"
#include "common/index/opened_index.h"
#include "searcher/best_matches.h"
#include "searcher/planning/planner.h"
#include "searcher/proximity/unit_bounds.h"
#include "searcher/ranking/match_count.h"
#include "searcher/ranking/ranked_search.h"
#include "searcher/results.h"
#include "searcher/search_request.h"
#include "searcher/snippets/snippet_maker.h"

namespace dateline {

// Every search answers from one published generation, whole: the newest when it begins. Not
// thread-safe: one engine a thread.
class SearchEngine {
  public:
    // Throws IndexError.
    explicit SearchEngine(const std::filesystem::path& directory);

    // Hits of equal score come in the order of their ids, so that the order does not depend on how
    // the index is split. Throws QueryError, IndexError.
    Results search(const SearchRequest& request);

    // The article with that id, or nullopt. Throws IndexError.
    std::optional<Article> article(const std::string& id);

    const IndexStamp& stamp() const { return index_.stamp; }

  private:
    void move_to_newest();
    Results search_newest(const SearchRequest& request);
    Results search_all_first(const SearchRequest& request);
    Results run(const SearchRequest& request, Match match, const Results* without = nullptr);
    SearchedIndex searched();
    BestMatches best_of(const SearchRequest& request, const RankedSearch& search,
                        const Plan& plan) const;
    void add_hits(const BestMatches& best, const Plan& plan, Detail detail, Results& results);

    IndexDirectory directory_;
    OpenedIndex index_;
    std::shared_ptr<DocumentLengths> lengths_;  // Of the opened index.
    Analyser analyser_;
    SnippetMaker snippets_;
    UnitBounds unit_bounds_;
};

}  // namespace dateline
