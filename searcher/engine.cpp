#include "searcher/engine.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "common/article_id.h"
#include "common/article_json.h"
#include "common/schema.h"
#include "common/text/terminal_text.h"
#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "searcher/query/tree_printer.h"
#include "searcher/ranking/ranked_search.h"
#include "searcher/spelling.h"
#include "searcher/value_hints.h"

namespace dateline {
namespace {

// Where all words must occur, so many matches are looked at, so that most are counted in passing.
constexpr Xapian::doccount kCountedMatches = 1000;

// Where only ids are asked for, nobody is told how many there are: so many, to see if they are few.
constexpr Xapian::doccount kPage = 10;

constexpr std::size_t kOpeningBytes = 200;

// Articles without a date come last, whichever way time runs: their key sorts behind any date's.
constexpr std::string_view kBehindAllDates = "\xFF\xFF";

class SortKey : public Xapian::MultiValueKeyMaker {
  public:
    explicit SortKey(Sort sort) {
        add_value(fields::kPublished.slot, sort == Sort::Newest,
                  sort == Sort::Newest ? std::string() : std::string(kBehindAllDates));
        add_value(fields::kId.slot);
    }
};

// How many of the words side by side are wanted. `without`: articles that have them all.
std::string_view match_text(Match match, const Results* without) {
    if (match == Match::All) return "all of the words";
    return without == nullptr ? "any of the words" : "all of the words, then any of them";
}

std::string explain(const std::string& resolved, std::string_view match, const Plan& plan,
                    const RankedSearch& search) {
    std::string text;
    const auto add = [&text](std::string_view name, const std::string& line) {
        text += fmt::format("{:8} {}\n", name, visible(line));
    };
    add("query", resolved);
    add("match", std::string(match));
    if (!plan.common_words.empty()) {
        add("ignored", fmt::format("{} (common words)", fmt::join(plan.common_words, " ")));
    }
    for (const WordExpansion& expanded : plan.expansions) {
        std::vector<std::string> words;
        for (const ExpandedWord& word : expanded.expansion.words) {
            words.push_back(fmt::format("{} {}", word.word, word.documents));
        }
        add("words",
            fmt::format("{} = {}", expanded.text,
                        words.empty() ? "(none)" : fmt::format("{}", fmt::join(words, ", "))));
    }
    add("terms", to_text(plan.wanted));
    if (search.feedback.empty()) return text;
    std::vector<std::string> added;
    for (const auto& [term, weight] : search.feedback) {
        added.push_back(fmt::format("{}^{:.2f}", term, weight));
    }
    add("added", fmt::format("{}", fmt::join(added, " ")));
    return text;
}

// Do so many articles have all the words that those with some of them are of no interest? Of three
// words or more a few articles have all by chance.
bool is_enough(std::uint64_t found, const QueryNode& tree) {
    constexpr std::size_t kManyWords = 3;
    const bool many = tree.kind == NodeKind::Words && tree.children.size() >= kManyWords;
    return found >= (many ? kPage : 1);
}

Condition articles_of(const Results& results) {
    std::vector<std::string> terms;
    for (const Hit& hit : results.hits) {
        terms.push_back(make_exact_term(fields::kId, hit.article.id));
    }
    return any_of_terms(terms);
}

// As the library has counted them: exactly?
bool count_matches_of(const BestMatches& best, Results& results) {
    results.found = best.matches.get_matches_estimated();
    results.exact =
        best.matches.get_matches_lower_bound() == best.matches.get_matches_upper_bound();
    return results.exact;
}

}  // namespace

SearchEngine::SearchEngine(const std::filesystem::path& directory)
    : directory_(directory),
      index_(open_index(directory_)),
      lengths_(std::make_shared<DocumentLengths>()),
      snippets_(analyser_) {}

// What was published since lies in segments of its own; those that are open stay what they are.
void SearchEngine::move_to_newest() {
    const std::string mark = directory_.publication_mark();
    if (mark.empty() || mark == index_.mark) return;
    index_ = open_index(directory_);
    lengths_ = std::make_shared<DocumentLengths>();
}

Results SearchEngine::search(const SearchRequest& request) {
    move_to_newest();
    const std::string act = "cannot search index '" + directory_.path().string() + "'";
    const TimeBound bound(act, longest_reading(index_.bytes));
    return guard_xapian(act, [&] {
        Results results = search_newest(request);
        if (request.detail == Detail::Full && request.offset == 0) {
            results.suggestion = corrected_query(index_, analyser_, request.tree, request.text);
            add_value_hints(index_, request.tree, request.zone, results.notes);
        }
        return results;
    });
}

Results SearchEngine::search_newest(const SearchRequest& request) {
    if (request.match == MatchMode::Any) return run(request, Match::Any);
    // The first page of articles with some of the words by date has nothing to do with the query.
    const bool relaxes = request.match == MatchMode::Auto && request.sort == Sort::Relevance;
    return relaxes ? search_all_first(request) : run(request, Match::All);
}

// Those with all the words, and where they are few, those with some of them on the pages after.
Results SearchEngine::search_all_first(const SearchRequest& request) {
    Results page = run(request, Match::All);
    if (is_enough(page.found, request.tree)) return page;
    Results whole = page;
    if (whole.hits.size() < whole.found) {
        SearchRequest all_of_them = request;
        all_of_them.offset = 0;
        all_of_them.limit = kPage;
        whole = run(all_of_them, Match::All);
    }
    const std::uint64_t before = std::min<std::uint64_t>(request.offset, whole.found);
    const std::uint64_t shown = std::min<std::uint64_t>(request.limit, whole.found - before);
    SearchRequest further = request;
    further.offset -= before;
    further.limit -= shown;
    Results results = run(further, Match::Any, &whole);
    if (results.found == 0) return page;
    results.partial = true;
    results.whole = whole.found;
    results.found += whole.found;
    for (Hit& hit : results.hits) hit.whole = false;
    const auto first = whole.hits.begin() + static_cast<std::ptrdiff_t>(before);
    results.hits.insert(results.hits.begin(), std::make_move_iterator(first),
                        std::make_move_iterator(first + static_cast<std::ptrdiff_t>(shown)));
    std::uint64_t rank = request.offset;
    for (Hit& hit : results.hits) hit.rank = ++rank;
    return results;
}

SearchedIndex SearchEngine::searched() {
    return {index_.database,
            [this](const Xapian::Database& segment, Xapian::docid document, Within within)
                -> const WordSpans& { return unit_bounds_.units(segment, document, within); },
            lengths_, index_.gapped};
}

// `without`: articles that are known already.
Results SearchEngine::run(const SearchRequest& request, Match match, const Results* without) {
    const Marks marks = request.detail == Detail::IdsOnly ? Marks::None : Marks::All;
    Plan plan =
        plan_query(index_, analyser_, request.tree, request.text, {match, request.zone, marks});
    const Condition all_of_it =
        request.detail == Detail::Full ? condition_of(plan.wanted) : Condition();
    if (without != nullptr && !without->hits.empty()) {
        plan.wanted = dateline::without(std::move(plan.wanted), {articles_of(*without)});
    }
    // Where the order is another, nothing needs a score beyond that of the words.
    const RankingSettings plain{.weighting = request.ranking.weighting};
    const RankedSearch search =
        rank(searched(), plan, request.sort == Sort::Relevance ? request.ranking : plain);
    Results results;
    results.query = request.text;
    const bool is_read = request.detail == Detail::Full || request.explain;
    if (is_read) results.resolved = to_query_text(request.tree);
    if (request.explain)
        results.explanation = explain(results.resolved, match_text(match, without), plan, search);
    results.notes = request.notes;
    results.notes.insert(results.notes.end(), plan.notes.begin(), plan.notes.end());

    const BestMatches best = best_of(request, search, plan);
    if (!count_matches_of(best, results) && request.detail == Detail::Full) {
        const MatchCount counted = count_matches(all_of_it, searched(), request.counted_postings);
        results.found = counted.found - (without == nullptr ? 0 : without->hits.size());
        results.exact = counted.exact;
    }
    add_hits(best, plan, request.detail, results);
    return results;
}

BestMatches SearchEngine::best_of(const SearchRequest& request, const RankedSearch& search,
                                  const Plan& plan) const {
    Xapian::Enquire enquire(index_.database);
    enquire.set_query(search.query);
    enquire.set_weighting_scheme(*search.weight);
    std::optional<SortKey> key;
    if (request.sort == Sort::Relevance) {
        enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    } else {
        enquire.set_sort_by_key(&key.emplace(request.sort), false);
    }
    const Xapian::doccount total = index_.database.get_doccount();
    const auto offset =
        static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.offset, total));
    const auto limit = static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.limit, total));
    const bool ids_only = request.detail == Detail::IdsOnly;
    // What only filters is counted whole: it costs little, and the number is what was asked for.
    const bool whole = plan.wanted.words.empty() || search.every_match;
    const bool any = plan.wanted.one_of_words && plan.wanted.words.size() > 1;
    const Xapian::doccount counted =
        whole ? total : std::min(total, ids_only || any ? kPage : kCountedMatches);
    const bool best_first =
        ids_only && plan.ranked() && offset == 0 && request.sort == Sort::Relevance;
    return best_first ? best_matches(enquire, limit, counted)
                      : all_of(enquire.get_mset(offset, limit, counted));
}

void SearchEngine::add_hits(const BestMatches& best, const Plan& plan, Detail detail,
                            Results& results) {
    results.hits.reserve(best.hits.size());
    for (const Xapian::MSetIterator& match : best.hits) {
        Hit& hit = results.hits.emplace_back();
        hit.rank = best.matches.get_firstitem() + results.hits.size();
        hit.score = match.get_weight();
        const Xapian::Document document = match.get_document();
        if (detail == Detail::IdsOnly) {
            hit.article.id = document.get_value(fields::kId.slot);
        } else {
            hit.article = article_from_json(document.get_data());
            hit.headline = snippets_.headline(hit.article, plan.highlights);
            hit.snippet = snippets_.snippet(hit.article, plan.highlights);
            hit.opening = utf8_prefix(lede(hit.article), kOpeningBytes);
            hit.article.body.clear();
        }
    }
}

std::optional<Article> SearchEngine::article(const std::string& id) {
    move_to_newest();
    const std::string act = "cannot read index '" + directory_.path().string() + "'";
    const TimeBound bound(act, longest_reading(index_.bytes));
    return guard_xapian(act, [&]() -> std::optional<Article> {
        for (const std::string& meant : ids_meant_by(id)) {
            const std::string term = make_exact_term(fields::kId, meant);
            const auto posting = index_.database.postlist_begin(term);
            if (posting == index_.database.postlist_end(term)) continue;
            return article_from_json(index_.database.get_document(*posting).get_data());
        }
        return std::nullopt;
    });
}

}  // namespace dateline
