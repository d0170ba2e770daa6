// Patterns and fuzzy words of a query to the words of the index that they stand for; each is looked
// up once, and all are kept to be told.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/expansion/expansion.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// What a word of the query stands for.
struct WordExpansion {
    std::string text;  // As typed: "econom*".
    const Field* field = nullptr;
    Expansion expansion;
};

// Not thread-safe. The database must outlive it. Throws Xapian::Error.
class Expander {
  public:
    explicit Expander(const Xapian::Database& database) : database_(database) {}

    // Of a node of kind Wildcard or Fuzzy, in a field that has terms of its own. The most frequent
    // first; kMaxExpansion of them at most.
    std::vector<std::string> words(const QueryNode& node, const Field& field);

    std::vector<WordExpansion> take_expansions() { return std::move(expansions_); }

  private:
    const Xapian::Database& database_;
    std::vector<WordExpansion> expansions_;
};

}  // namespace dateline
