#include "searcher/planning/every_match.h"

#include "searcher/proximity/span_source.h"

namespace dateline {
namespace {

using Query = Xapian::Query;

bool has_part(const Query& query, bool (*is_it)(const Query&)) {
    if (query.empty()) return false;
    if (is_it(query)) return true;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (has_part(query.get_subquery(i), is_it)) return true;
    }
    return false;
}

bool must_not_be_passed_over(const Query& part) {
    switch (part.get_type()) {
        case Query::OP_PHRASE:
        case Query::OP_NEAR:
        case Query::OP_MAX:
            return true;
        case Query::LEAF_POSTING_SOURCE:
            // The library says which source it is by its description only.
            return part.get_description().find(kPlacesDescription) != std::string::npos;
        default:
            return false;
    }
}

bool loses_matches(const Query& part) {
    const auto type = part.get_type();
    return type == Query::OP_OR || type == Query::OP_SYNONYM || type == Query::OP_AND_MAYBE ||
           must_not_be_passed_over(part);
}

}  // namespace

bool needs_every_match(const Xapian::Query& query) {
    return has_part(query, must_not_be_passed_over);
}

bool may_hurry(const Xapian::Query& query) {
    return !has_part(query, loses_matches);
}

}  // namespace dateline
