#include "searcher/planning/filter_planner.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

#include "common/article_id.h"
#include "common/text/charset.h"
#include "common/text/nfc.h"
#include "common/text/text_cleaner.h"
#include "searcher/planning/day_planner.h"

namespace dateline {
namespace {

Condition plan_numbers(const Field& field, const NumberRange& numbers) {
    const auto text = [](const std::optional<std::uint64_t>& number) {
        return number ? Xapian::sortable_serialise(static_cast<double>(*number)) : std::string();
    };
    return {.kind = Condition::Kind::Values,
            .values = {{field.slot, text(numbers.first), text(numbers.last)}}};
}

// The terms of what may be meant by an exact value, the likeliest first. Ids and addresses are kept
// as the indexer cleaned them, whatever form they were typed in.
std::vector<std::string> terms_meant(const QueryNode& node) {
    std::vector<std::string> values{node.text};
    if (node.field == &fields::kId) values = ids_meant_by(node.text);
    if (node.field == &fields::kUrl) {
        values = {to_nfc(to_utf8(node.text)), clean_line(to_utf8(node.text))};
    }
    std::vector<std::string> terms;
    for (const std::string& value : values) terms.push_back(make_exact_term(*node.field, value));
    return terms;
}

Condition plan_value(const Xapian::Database& database, const QueryNode& node) {
    const std::vector<std::string> terms = terms_meant(node);
    const auto there = std::ranges::find_if(
        terms, [&](const std::string& term) { return database.term_exists(term); });
    return any_of_terms({there == terms.end() ? terms.front() : *there});
}

// An agency's copy, wherever it is printed, and what it publishes itself.
Condition plan_agency(const QueryNode& node) {
    return any_of_terms(
        {make_exact_term(fields::kAgency, node.text), make_exact_term(fields::kSource, node.text)});
}

}  // namespace

Condition plan_filter(const Xapian::Database& database, const QueryNode& node,
                      const TimeZone& zone) {
    switch (node.kind) {
        case NodeKind::Value:
            return node.field == &fields::kAgency ? plan_agency(node) : plan_value(database, node);
        case NodeKind::Days:
            return node.field == &fields::kIndexed ? plan_days_of_slot(*node.field, node.days, zone)
                                                   : plan_days(database, node.days, zone);
        case NodeKind::Numbers:
            return plan_numbers(*node.field, node.numbers);
        default:
            assert(false && "only filters come here");
            return {};
    }
}

}  // namespace dateline
