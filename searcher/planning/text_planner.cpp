#include "searcher/planning/text_planner.h"

#include <algorithm>
#include <iterator>

namespace dateline {

TextPlanner::TextPlanner(const OpenedIndex& index, Analyser& analyser, WordForms& forms,
                         Highlights* highlights)
    : expander_(index.database),
      places_(index.database, analyser, forms, expander_),
      words_(index, forms, places_),
      highlights_(highlights) {}

std::optional<Wanted> TextPlanner::plan(const QueryNode& node) {
    if (node.kind == NodeKind::AtLeast) {
        const QueryNode& child = node.children.front();
        return plan_places(child, node.count, child.weight);
    }
    const bool has_places = node.kind == NodeKind::Near || node.kind == NodeKind::NotNear ||
                            node.kind == NodeKind::First || has_wildcard_phrase(node);
    return has_places ? plan_places(node, 1, 1) : plan_leaf(node);
}

// In any of the fields that a field is made of; ranked as in one of those that are text.
std::optional<Wanted> TextPlanner::plan_leaf(const QueryNode& node) {
    if (node.field->members.empty()) return plan_in_field(node, *node.field);
    std::vector<Condition> conditions;
    std::vector<PlanWord> words;
    for (const Field* member : node.field->members) {
        const std::optional<Wanted> part = plan_in_field(node, *member);
        if (!part) continue;
        conditions.push_back(condition_of(*part));
        if (words.empty()) words = part->words;
    }
    if (conditions.empty()) return std::nullopt;
    for (PlanWord& word : words) {
        for (WordReading& reading : word.readings) reading.where.reset();
    }
    return ranked_by(any_of(std::move(conditions)), std::move(words));
}

std::optional<Wanted> TextPlanner::plan_in_field(const QueryNode& node, const Field& field) {
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
Wanted TextPlanner::plan_places(const QueryNode& node, std::uint32_t count, double weight) {
    Condition condition = condition_of(places_.places(node), count);
    std::vector<PlanWord> words;
    add_weights(node, weight, words);
    return ranked_by(std::move(condition), std::move(words));
}

// What the words of `node` weigh, each `weight` times, and those below it.
void TextPlanner::add_weights(const QueryNode& node, double weight, std::vector<PlanWord>& words) {
    const bool in_parts = has_wildcard_phrase(node);
    for (const QueryNode& child : in_parts ? phrase_pieces(node) : node.children) {
        add_weights(child, weight * child.weight, words);
        if (node.kind == NodeKind::NotNear) return;  // What must be away ranks nothing.
    }
    if (in_parts || !node.children.empty() || !WordPlanner::ranks(*node.field)) return;
    const bool plain = node.kind == NodeKind::Word || node.kind == NodeKind::Phrase;
    std::vector<PlanWord> found =
        plain ? words_.weights(node.text, highlights_)
              : words_.weights_of(expander_.words(node, fields::kBody), highlights_);
    for (PlanWord& word : found) word.weight *= weight;
    std::ranges::move(found, std::back_inserter(words));
}

}  // namespace dateline
