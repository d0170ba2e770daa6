#include "searcher/matching/reading_cost.h"

#include <algorithm>
#include <limits>

namespace dateline {
namespace {

// As many postings as a document costs whose positions are read.
constexpr std::uint64_t kPositions = 10;

struct Cost {
    std::uint64_t documents = 0;  // Candidates.
    std::uint64_t postings = 0;
};

Cost either(const Cost& a, const Cost& b) {
    return {a.documents + b.documents, a.postings + b.postings};
}

// All but the rarest are asked once for each of its documents.
class Together {
  public:
    void add(const Cost& cost) {
        rarest_ = first_ || cost.documents < rarest_.documents ? cost : rarest_;
        first_ = false;
        ++count_;
    }
    Cost cost() const {
        return {rarest_.documents, rarest_.postings + (count_ - 1) * rarest_.documents};
    }

  private:
    Cost rarest_;
    bool first_ = true;
    std::uint64_t count_ = 0;
};

Cost cost_of(const SpanQuery& spans, const Xapian::Database& database) {
    Cost sum;
    for (const WordTerm& term : spans.terms) {
        const std::uint64_t documents = database.get_termfreq(term.term);
        sum = either(sum, {documents, documents});
    }
    const bool any = spans.kind == SpanQuery::Kind::Any || spans.children.empty();
    if (spans.kind == SpanQuery::Kind::NotNear) return cost_of(spans.children.front(), database);
    Together together;
    for (const SpanQuery& child : spans.children) {
        const Cost cost = cost_of(child, database);
        sum = either(sum, cost);
        together.add(cost);
    }
    return any ? sum : together.cost();
}

Cost cost_of(const Condition& condition, const Xapian::Database& database) {
    const std::uint64_t total = database.get_doccount();
    Cost sum;
    switch (condition.kind) {
        case Condition::Kind::Terms:
            for (const WordTerm& term : condition.terms) {
                const std::uint64_t documents = database.get_termfreq(term.term);
                sum = either(sum, {documents, documents});
            }
            return sum;
        case Condition::Kind::Spans: {
            const Cost cost = cost_of(condition.spans.front(), database);
            return {cost.documents, cost.postings + kPositions * cost.documents};
        }
        case Condition::Kind::Values:
            return {total, total};
        case Condition::Kind::Any:
            for (const Condition& child : condition.children) {
                sum = either(sum, cost_of(child, database));
            }
            return sum;
        case Condition::Kind::All: {
            Together together;
            if (condition.children.empty()) together.add({total, total});
            for (const Condition& child : condition.children) {
                together.add(cost_of(child, database));
            }
            Cost cost = together.cost();
            for (const Condition& child : condition.excluded) {
                cost.postings += std::min(cost.documents, cost_of(child, database).postings);
            }
            return cost;
        }
    }
    return sum;
}

}  // namespace

std::uint64_t reading_cost(const Condition& condition, const Xapian::Database& database) {
    return cost_of(condition, database).postings;
}

}  // namespace dateline
