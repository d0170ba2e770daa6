#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/bonus.h"
#include "searcher/ranking/parameters.h"

namespace dateline {
namespace {

constexpr Feedback kUsual;
constexpr std::array<Parameter, 3> kParameters{{{"articles", kUsual.articles, 1, 100},
                                                {"terms", kUsual.terms, 1, 200},
                                                {"weight", kUsual.weight, 0, 10}}};

constexpr double kB = 0.5;         // As of a long query.
constexpr double kTrustPower = 4;  // Of an article's score.
constexpr double kNoTrust = 0.1, kFullTrust = 0.4;
constexpr Xapian::doccount kFewestArticles = 3;
constexpr double kMostArticles = 0.1;  // Of all.
constexpr std::size_t kShortestStem = 3;

// The words of a query by the terms that count them, with how much each weighs.
std::map<std::string, double> weights_of(const std::vector<RankedWord>& words) {
    std::map<std::string, double> weights;
    for (const RankedWord& word : words) weights[counted_term(word)] += word.weight;
    for (auto& [term, weight] : weights) weight *= (kUsualK3 + 1) / (kUsualK3 + weight);
    return weights;
}

bool may_be_added(const std::string& term) {
    return term.size() >= kShortestStem + (term.front() == 'Z' ? 1 : 0);
}

// The first articles, read.
class FirstArticles {
  public:
    FirstArticles(const Xapian::Database& database, const Xapian::MSet& first)
        : database_(database), mean_length_(database.get_avlength()), count_(first.size()) {
        const double best = first.empty() ? 0 : first.begin().get_weight();
        for (auto hit = first.begin(); hit != first.end() && best > 0; ++hit) {
            add(*hit, std::pow(hit.get_weight() / best, kTrustPower));
        }
    }

    // In how many of the articles it is, as a part of them.
    double spread(const std::string& term) const {
        const auto found = terms_.find(term);
        return found == terms_.end() ? 0 : static_cast<double>(found->second.articles) / count_;
    }

    std::vector<FeedbackTerm> best(std::size_t wanted) const {
        std::vector<FeedbackTerm> shares;
        for (const auto& [term, facts] : terms_) {
            if (may_be_added(term)) shares.push_back({term, facts.share});
        }
        std::ranges::sort(shares, [](const FeedbackTerm& a, const FeedbackTerm& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
        });
        const double most = kMostArticles * database_.get_doccount();
        std::vector<FeedbackTerm> found;
        for (FeedbackTerm& share : shares) {
            if (found.size() == wanted) break;
            const Xapian::doccount articles = database_.get_termfreq(share.term);
            if (articles >= kFewestArticles && articles <= most) found.push_back(std::move(share));
        }
        return found;
    }

  private:
    struct Facts {
        double share = 0;
        std::uint32_t articles = 0;
    };

    // Only the terms of the default field have counts.
    void add(Xapian::docid id, double trust) {
        const double length = database_.get_doclength(id);
        const double held_down = kUsualK1 * (1 - kB + kB * length / mean_length_);
        for (auto term = database_.termlist_begin(id); term != database_.termlist_end(id); ++term) {
            const double wdf = term.get_wdf();
            if (wdf == 0) continue;
            Facts& facts = terms_[*term];
            facts.share += trust * wdf / (wdf + held_down);
            ++facts.articles;
        }
    }

    const Xapian::Database& database_;
    double mean_length_;
    Xapian::doccount count_;
    std::unordered_map<std::string, Facts> terms_;
};

// How far the articles are to be trusted, 0 to 1.
double trust_in(const FirstArticles& articles, const Xapian::Database& database,
                const std::map<std::string, double>& weights) {
    double held = 0, all = 0;
    const double total = database.get_doccount();
    for (const auto& [term, weight] : weights) {
        const Xapian::doccount found = database.get_termfreq(term);
        if (found == 0) continue;
        const double worth = weight * bm25_idf(found, total);
        all += worth;
        held += worth * articles.spread(term);
    }
    if (all == 0) return 0;
    return std::clamp((held / all - kNoTrust) / (kFullTrust - kNoTrust), 0.0, 1.0);
}

}  // namespace

Feedback parse_feedback(std::string_view text) {
    const std::vector<double> values = parse_parameters(text, kParameters, "--expand");
    return {static_cast<std::uint32_t>(values[0]), static_cast<std::uint32_t>(values[1]),
            values[2]};
}

std::vector<FeedbackTerm> feedback_terms(const Xapian::Database& database,
                                         const Xapian::MSet& first,
                                         const std::vector<RankedWord>& words,
                                         const Feedback& feedback) {
    const FirstArticles articles(database, first);
    const std::map<std::string, double> weights = weights_of(words);
    double query_weight = 0;
    for (const auto& [term, weight] : weights) query_weight += weight;
    const double wanted = trust_in(articles, database, weights) * feedback.weight * query_weight;
    if (wanted == 0) return {};
    std::vector<FeedbackTerm> terms = articles.best(feedback.terms);
    double shares = 0;
    for (const FeedbackTerm& term : terms) shares += term.weight;
    for (FeedbackTerm& term : terms) term.weight *= wanted / shares;
    return terms;
}

}  // namespace dateline
