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
#include "searcher/snippets/snippet_maker.h"

namespace dateline {

enum class Sort { Relevance, Newest, Oldest };

enum class MatchMode {
    All,
    Any,
    Auto,  // All; and where too few articles have all the words, after them those that have some.
};

// How much of a hit is fetched.
enum class Detail {
    IdsOnly,  // And `found` may be anything from 10 on.
    Full,
};

struct SearchRequest {
    std::string text;  // The query as typed, for messages.
    QueryNode tree;
    std::vector<std::string> notes;  // On how it was read; they come with the results.
    TimeZone zone;                   // Whose days the tree means.
    MatchMode match = MatchMode::Auto;
    Sort sort = Sort::Relevance;
    RankingSettings ranking;
    std::uint64_t offset = 0;
    std::uint64_t limit = 10;
    Detail detail = Detail::Full;
    bool explain = false;  // Say how the query was understood.
    // `found` is counted where that takes no more than reading so many postings.
    std::uint64_t counted_postings = kCountedPostings;
};

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
                        bool ranked) const;
    void count(const BestMatches& best, const Plan& plan, const SearchRequest& request,
               Results& results);
    void add_hits(const BestMatches& best, const Plan& plan, Detail detail, Results& results);

    IndexDirectory directory_;
    OpenedIndex index_;
    std::shared_ptr<DocumentLengths> lengths_;  // Of the opened index.
    Analyser analyser_;
    SnippetMaker snippets_;
    UnitBounds unit_bounds_;
};

}  // namespace dateline
