// A part of the Xapian query that is being made, and how parts go together.
#pragma once

#include <xapian.h>

#include <vector>

namespace dateline {

struct QueryPart {
    Xapian::Query query;
    bool weighs = true;  // False: a filter.
};

inline Xapian::Query join(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
    if (queries.size() == 1) return queries.front();
    return {op, queries.begin(), queries.end()};
}

inline Xapian::Query scaled(const Xapian::Query& query, double weight) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, weight};
}

// Collects what must match: what weighs and what only filters.
class Conjunction {
  public:
    void add(const QueryPart& part) { (part.weighs ? weighing_ : filters_).push_back(part.query); }
    bool empty() const { return weighing_.empty() && filters_.empty(); }

    QueryPart part() const {
        if (weighing_.empty()) return {join(Xapian::Query::OP_AND, filters_), false};
        Xapian::Query query = join(Xapian::Query::OP_AND, weighing_);
        if (!filters_.empty()) {
            query = {Xapian::Query::OP_FILTER, query, join(Xapian::Query::OP_AND, filters_)};
        }
        return {query, true};
    }

  private:
    std::vector<Xapian::Query> weighing_;
    std::vector<Xapian::Query> filters_;
};

}  // namespace dateline
