#include "searcher/planning/expander.h"

#include <algorithm>

#include "searcher/query/tree_printer.h"

namespace dateline {

std::vector<std::string> Expander::words(const QueryNode& node, const Field& field) {
    QueryNode bare = node;
    bare.weight = 1;
    const std::string text = to_query_text(bare);
    auto known = std::ranges::find_if(expansions_, [&](const WordExpansion& other) {
        return other.field == &field && other.text == text;
    });
    if (known == expansions_.end()) {
        Expansion expansion =
            node.kind == NodeKind::Fuzzy
                ? expand_fuzzy(database_, field.prefix, node.text, node.count, kMaxExpansion)
                : expand_pattern(database_, field.prefix, WordPattern(node.text), kMaxExpansion);
        known = expansions_.insert(expansions_.end(), {text, &field, std::move(expansion)});
    }
    std::vector<std::string> words;
    for (const ExpandedWord& word : known->expansion.words) words.push_back(word.word);
    return words;
}

}  // namespace dateline
