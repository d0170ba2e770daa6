#include "searcher/engine.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "common/article_json.h"
#include "common/schema.h"
#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "searcher/planning/every_match.h"
#include "searcher/query/tree_printer.h"
#include "searcher/spelling.h"

namespace dateline {
namespace {

// BM25 (Robertson et al., TREC-3). k1: how much a repeated word adds; b: how much a long article is
// held down. What a word repeated in the query adds is the planner's matter (repeated_words.h).
// docs/decisions/0013-ranking-defaults.md.
Xapian::BM25Weight ranking() {
    constexpr double kK1 = 1.6, kK2 = 0, kK3 = 0, kB = 0.3, kMinNormLength = 0;
    return {kK1, kK2, kK3, kB, kMinNormLength};
}

// Up to so many matches are counted exactly; beyond that the number is an estimate unless it
// comes for nothing.
constexpr Xapian::doccount kCountedMatches = 1000;

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

std::string explain(const std::string& resolved, const Plan& plan) {
    std::string text = fmt::format("query    {}\n", resolved);
    if (!plan.common_words.empty()) {
        text += fmt::format("ignored  {} (common words)\n", fmt::join(plan.common_words, " "));
    }
    for (const WordExpansion& expanded : plan.expansions) {
        std::vector<std::string> words;
        for (const ExpandedWord& word : expanded.expansion.words) {
            words.push_back(fmt::format("{} {}", word.word, word.documents));
        }
        text += fmt::format("words    {} = {}\n", expanded.text,
                            words.empty() ? "(none)" : fmt::format("{}", fmt::join(words, ", ")));
    }
    return text + fmt::format("terms    {}\n", plan.query.get_description());
}

// Do so many articles have all the words that those with some of them are of no interest? Of many
// words, as in a question, a few articles have all by chance.
bool is_enough(const Results& results, const QueryNode& tree) {
    constexpr std::size_t kManyWords = 4;
    constexpr std::uint64_t kPage = 10;
    const bool many = tree.kind == NodeKind::Words && tree.children.size() >= kManyWords;
    return results.found >= (many ? kPage : 1);
}

}  // namespace

SearchEngine::SearchEngine(const std::filesystem::path& directory)
    : directory_(directory),
      index_(open_index(IndexDirectory(directory))),
      snippets_(analyser_),
      text_units_(unit_analyser_) {}

const WordSpans& SearchEngine::units_of(const Xapian::Document& document, Within within) {
    const Article article = article_from_json(document.get_data());
    units_.clear();
    for (const PositionRange& unit : within == Within::Sentence ? text_units_.sentences(article)
                                                                : text_units_.paragraphs(article)) {
        units_.push_back({unit.first, unit.last});
    }
    return units_;
}

// What was published since lies in segments of its own; those that are open stay what they are.
void SearchEngine::move_to_newest() {
    const IndexDirectory directory(directory_);
    const std::string mark = directory.publication_mark();
    if (!mark.empty() && mark != index_.mark) index_ = open_index(directory);
}

Results SearchEngine::search(const SearchRequest& request) {
    move_to_newest();
    return guard_xapian("cannot search index '" + directory_.string() + "'", [&] {
        Results results = search_newest(request);
        if (request.detail == Detail::Full && request.offset == 0) {
            results.suggestion = corrected_query(index_, analyser_, request.tree, request.text);
        }
        return results;
    });
}

Results SearchEngine::search_newest(const SearchRequest& request) {
    if (request.match == MatchMode::Any) return run(request, Match::Any);
    Results results = run(request, Match::All);
    if (request.match == MatchMode::All || is_enough(results, request.tree)) return results;
    Results partial = run(request, Match::Any);
    partial.partial = partial.found > results.found;
    partial.whole = results.found;
    return partial;
}

Results SearchEngine::run(const SearchRequest& request, Match match) {
    Plan plan =
        plan_query(index_, analyser_, request.tree, request.text,
                   {match,
                    [this](const Xapian::Document& document, Within within) -> const WordSpans& {
                        return units_of(document, within);
                    },
                    request.zone});
    Results results;
    results.query = request.text;
    results.resolved = to_query_text(request.tree);
    results.explanation = explain(results.resolved, plan);
    results.notes = request.notes;
    results.notes.insert(results.notes.end(), plan.notes.begin(), plan.notes.end());

    Xapian::Enquire enquire(index_.database);
    enquire.set_query(plan.query);
    enquire.set_weighting_scheme(ranking());
    SortKey key(request.sort);
    if (request.sort == Sort::Relevance) {
        enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    } else {
        enquire.set_sort_by_key(&key, false);
    }
    const Xapian::doccount total = index_.database.get_doccount();
    // What only filters is counted whole: it costs little, and the number is what was asked for.
    const bool whole = !plan.ranked || needs_every_match(plan.query);
    const Xapian::doccount counted = whole ? total : std::min(total, kCountedMatches);
    const Xapian::MSet matches = enquire.get_mset(
        static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.offset, total)),
        static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.limit, total)), counted);
    results.found = matches.get_matches_estimated();
    results.exact = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
    add_hits(matches, plan, request.detail, results);
    return results;
}

void SearchEngine::add_hits(const Xapian::MSet& matches, const Plan& plan, Detail detail,
                            Results& results) {
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        Hit hit;
        hit.rank = match.get_rank() + 1;
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
        results.hits.push_back(std::move(hit));
    }
}

std::optional<Article> SearchEngine::article(const std::string& id) {
    move_to_newest();
    return guard_xapian(
        "cannot read index '" + directory_.string() + "'", [&]() -> std::optional<Article> {
            const std::string term = make_exact_term(fields::kId, id);
            const auto posting = index_.database.postlist_begin(term);
            if (posting == index_.database.postlist_end(term)) return std::nullopt;
            return article_from_json(index_.database.get_document(*posting).get_data());
        });
}

}  // namespace dateline
