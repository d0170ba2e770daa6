#include "searcher/planning/filter_planner.h"

#include <cassert>

#include "searcher/planning/day_planner.h"

namespace dateline {
namespace {

Xapian::Query plan_numbers(const Field& field, const NumberRange& numbers) {
    const auto text = [](std::uint64_t number) {
        return Xapian::sortable_serialise(static_cast<double>(number));
    };
    if (!numbers.first) return {Xapian::Query::OP_VALUE_LE, field.slot, text(*numbers.last)};
    if (!numbers.last) return {Xapian::Query::OP_VALUE_GE, field.slot, text(*numbers.first)};
    return {Xapian::Query::OP_VALUE_RANGE, field.slot, text(*numbers.first), text(*numbers.last)};
}

}  // namespace

Xapian::Query plan_filter(const Xapian::Database& database, const QueryNode& node,
                          const TimeZone& zone) {
    switch (node.kind) {
        case NodeKind::Value:
            return Xapian::Query(make_exact_term(*node.field, node.text));
        case NodeKind::Days:
            return plan_days(database, node.days, zone);
        case NodeKind::Numbers:
            return plan_numbers(*node.field, node.numbers);
        default:
            assert(false && "only filters come here");
            return {};
    }
}

}  // namespace dateline
