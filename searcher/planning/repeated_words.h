// What stands side by side in a query. A word that stands there more than once, in whatever
// inflection, is asked for once, and weighs more the more often it does, though not in proportion.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/planning/query_part.h"
#include "searcher/query/query_tree.h"

namespace dateline {

class RepeatedWords {
  public:
    struct Part {
        QueryPart query;
        Presence presence = Presence::Plain;
    };

    // `part` is what the child was planned as.
    void add(const QueryNode& child, const QueryPart& part);

    // In the order of the query, repeated words where they stood first.
    std::vector<Part> parts() const;

  private:
    std::vector<Part> parts_;
    std::vector<int> times_;                       // How often each stands there.
    std::map<std::string, std::size_t> by_query_;  // Where a word is that may be repeated.
};

}  // namespace dateline
