#include "searcher/query/positional.h"

#include <fmt/format.h>

namespace dateline {
namespace {

[[noreturn]] void refuse(const QueryNode& node, std::string_view name, std::string_view why) {
    throw QueryError(fmt::format("{} takes words, phrases and alternatives with OR; {}", name, why),
                     node.span);
}

}  // namespace

void require_positional(const QueryNode& node, std::string_view name) {
    switch (node.kind) {
        case NodeKind::Word:
        case NodeKind::Phrase:
        case NodeKind::Wildcard:
        case NodeKind::Fuzzy:
        case NodeKind::Near:  // Its own children were looked at.
        case NodeKind::NotNear:
        case NodeKind::First:
            return;
        case NodeKind::Or:
            for (const QueryNode& child : node.children) require_positional(child, name);
            return;
        case NodeKind::Words:
            refuse(node, name, "for words side by side use quotes, or NEAR/5 between them");
        case NodeKind::And:
            refuse(node, name, "AND has no place in the text");
        case NodeKind::Not:
            refuse(node, name, "what is not there has no place in the text");
        case NodeKind::AtLeast:
            refuse(node, name, "a count of mentions has no place in the text");
        case NodeKind::Value:
        case NodeKind::Days:
        case NodeKind::Numbers:
            refuse(node, name, fmt::format("{}: has no place in the text", node.field->name));
    }
}

}  // namespace dateline
