#include "searcher/ranking/ranked_search.h"

#include <optional>

#include "common/schema.h"
#include "searcher/ranking/bonus.h"
#include "searcher/ranking/field_weights.h"
#include "searcher/ranking/gapped_segments.h"
#include "searcher/ranking/proximity.h"
#include "searcher/ranking/recency.h"
#include "searcher/ranking/weighting.h"

namespace dateline {
namespace {

// What an article published now gets, in scores of the best article without it.
constexpr double kRecencyShare = 0.5;

class Ranker {
  public:
    Ranker(const SearchedIndex& index, const Plan& plan, const RankingSettings& settings)
        : index_(index), database_(index.database), plan_(plan), settings_(settings) {
        set_weight(query_words());
        bm25_ = bm25_parameters(settings.weighting, query_words());
        search_.every_match = plan.ranked() && !bm25_;
    }

    RankedSearch run() {
        if (plan_.ranked()) {
            const std::vector<RankedWord>& words = plan_.ranked_words;
            add(field_bonuses(database_, words, settings_.fields));
            add(proximity_bonuses(words, settings_.proximity));
            if (settings_.feedback) expand(*settings_.feedback);
        }
        if (settings_.half_life) add_recency();
        const auto terms = bonuses_.empty() && plan_.ranked() && !search_.every_match
                               ? conjunction_of_terms(plan_.wanted)
                               : std::nullopt;
        search_.query = terms ? safe_on_gaps(*terms, index_.gapped) : query();
        return std::move(search_);
    }

  private:
    double query_words() const {
        double words = 0;
        for (const RankedWord& word : plan_.ranked_words) words += word.weight;
        return words;
    }

    void set_weight(double query_words) {
        search_.weight = make_weight(settings_.weighting, database_, query_words);
    }

    void add(const std::vector<Xapian::Query>& bonuses) {
        bonuses_.insert(bonuses_.end(), bonuses.begin(), bonuses.end());
    }

    // What the plan wants, with what was added so far. Made when it is first asked for: a plan that
    // the library answers by itself needs none.
    Xapian::Query query() {
        if (found_.empty()) found_ = lowered(plan_.wanted, index_, bm25_);
        return safe_on_gaps(with_bonuses(found_, bonuses_), index_.gapped);
    }

    void expand(const Feedback& feedback) {
        search_.feedback = feedback_terms(database_, first_articles(feedback.articles),
                                          plan_.ranked_words, feedback);
        std::vector<Xapian::Query> terms;
        double added = 0;
        for (const FeedbackTerm& term : search_.feedback) {
            terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.term),
                               term.weight);
            added += term.weight;
        }
        add(terms);
        set_weight(query_words() + added);
    }

    void add_recency() {
        const Xapian::MSet best = first_articles(1);
        const double score = best.empty() ? 0 : best.begin().get_weight();
        const auto clock =
            std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        auto* source = new RecencySource({score > 0 ? kRecencyShare * score : 1,
                                          *settings_.half_life, settings_.now.value_or(clock)});
        add({Xapian::Query(source->release())});
    }

    Xapian::MSet first_articles(Xapian::doccount count) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query());
        enquire.set_weighting_scheme(*search_.weight);
        enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
        return enquire.get_mset(0, count, search_.every_match ? database_.get_doccount() : 0);
    }

    const SearchedIndex& index_;
    const Xapian::Database& database_;
    const Plan& plan_;
    const RankingSettings& settings_;
    std::optional<Bm25Weight::Parameters> bm25_;
    Xapian::Query found_;  // Finds what is found, without bonuses.
    std::vector<Xapian::Query> bonuses_;
    RankedSearch search_;
};

}  // namespace

RankedSearch rank(const SearchedIndex& index, const Plan& plan, const RankingSettings& settings) {
    return Ranker(index, plan, settings).run();
}

}  // namespace dateline
