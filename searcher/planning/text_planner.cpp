#include "searcher/planning/text_planner.h"

#include <algorithm>
#include <memory>

#include "searcher/proximity/span_source.h"

namespace dateline {

TextPlanner::TextPlanner(const OpenedIndex& index, Analyser& analyser, WordForms& forms,
                         const UnitsOf& units, Highlights& highlights)
    : words_(index, forms),
      expander_(index.database),
      places_(index.database, analyser, forms, expander_),
      units_(units),
      highlights_(highlights) {}

std::optional<QueryPart> TextPlanner::plan(const QueryNode& node) {
    if (node.kind == NodeKind::Near) return plan_places(node, 1, 1);
    if (node.kind == NodeKind::AtLeast) {
        const QueryNode& child = node.children.front();
        return plan_places(child, node.count, child.weight);
    }
    return plan_leaf(node);
}

std::optional<QueryPart> TextPlanner::plan_leaf(const QueryNode& node) {
    if (has_wildcard_phrase(node)) return plan_places(node, 1, 1);
    if (node.field->members.empty()) return plan_in_field(node, *node.field);
    std::vector<Xapian::Query> queries;
    bool weighs = false;
    for (const Field* member : node.field->members) {
        const std::optional<QueryPart> part = plan_in_field(node, *member);
        if (!part) continue;
        queries.push_back(part->query);
        weighs |= part->weighs;
    }
    if (queries.empty()) return std::nullopt;
    return QueryPart{join(Xapian::Query::OP_MAX, queries), weighs};
}

std::optional<QueryPart> TextPlanner::plan_in_field(const QueryNode& node, const Field& field) {
    const Xapian::Query query = leaf_query(node, field);
    // A pattern that no word fits finds nothing; what has no letter or digit says nothing.
    const bool stands_for_others = node.kind == NodeKind::Wildcard || node.kind == NodeKind::Fuzzy;
    if (query.empty() && !stands_for_others) return std::nullopt;
    return QueryPart{query, WordPlanner::ranks(field)};
}

Xapian::Query TextPlanner::leaf_query(const QueryNode& node, const Field& field) {
    switch (node.kind) {
        case NodeKind::Phrase:
            return words_.phrase(node.text, field, highlights_);
        case NodeKind::Wildcard:
        case NodeKind::Fuzzy:
            return words_.any_word(expander_.words(node, field), field, highlights_);
        default:
            return words_.word(node.text, field, highlights_);
    }
}

// Articles in which what `node` says has so many places.
QueryPart TextPlanner::plan_places(const QueryNode& node, std::size_t count, double weight) {
    auto condition = std::make_shared<SpanCondition>();
    condition->query = places_.places(node);
    condition->places = count;
    condition->units = units_;
    const Xapian::Query candidates = place_candidates(condition->query);
    auto* const source = new SpanSource(std::move(condition));
    const Xapian::Query places(Xapian::Query::OP_AND, candidates, Xapian::Query(source->release()));
    std::vector<Xapian::Query> weights;
    add_weights(node, weight, weights);
    if (weights.empty()) return QueryPart{places, false};
    return QueryPart{{Xapian::Query::OP_FILTER, join(Xapian::Query::OP_OR, weights), places}, true};
}

// What the words of `node` weigh, each `weight` times, and those below it.
void TextPlanner::add_weights(const QueryNode& node, double weight,
                              std::vector<Xapian::Query>& weights) {
    const bool in_parts = has_wildcard_phrase(node);
    for (const QueryNode& child : in_parts ? phrase_pieces(node) : node.children) {
        add_weights(child, weight * child.weight, weights);
    }
    if (in_parts || !node.children.empty() || !WordPlanner::ranks(*node.field)) return;
    const bool plain = node.kind == NodeKind::Word || node.kind == NodeKind::Phrase;
    const Xapian::Query query =
        plain ? words_.weights(node.text, highlights_)
              : words_.weights_of(expander_.words(node, fields::kBody), highlights_);
    if (query.empty()) return;
    weights.push_back(weight == 1 ? query : scaled(query, weight));
}

}  // namespace dateline
