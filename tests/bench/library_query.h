// The words of a plan as the library's own operators take them, for measuring beside ours.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/planning/wanted.h"

namespace dateline {

// Of plain words, each of which may be one of several terms; filters are left out.
inline Xapian::Query library_query(const Wanted& wanted, Xapian::Query::op op) {
    using Query = Xapian::Query;
    std::vector<Query> words;
    for (const PlanWord& word : wanted.words) {
        std::vector<Query> terms;
        for (const auto& [term, where] : word.readings.front().words.front()) {
            const Query languages(Query::OP_OR, where.terms.begin(), where.terms.end());
            const bool listed = where.admits == LanguageFilter::Admits::Listed;
            terms.push_back(
                where.is_everywhere()
                    ? Query(term)
                    : Query(listed ? Query::OP_FILTER : Query::OP_AND_NOT, Query(term), languages));
        }
        words.emplace_back(Query::OP_SYNONYM, terms.begin(), terms.end());
    }
    return {op, words.begin(), words.end()};
}

}  // namespace dateline
