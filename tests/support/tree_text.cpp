#include "tests/support/tree_text.h"

#include <fmt/format.h>

#include "searcher/query/near_operator.h"
#include "searcher/query/tree_printer.h"

namespace dateline {
namespace {

std::string_view sign(Presence presence) {
    switch (presence) {
        case Presence::Plain:
            return "";
        case Presence::Required:
            return "+";
        case Presence::Excluded:
            return "-";
    }
    return "?";
}

std::string leaf(const QueryNode& node, std::string_view kind, const std::string& value) {
    std::string text(kind);
    text += "(";
    if (node.field != &fields::kBody) text += std::string(node.field->name) + ":";
    return text + value + ")";
}

}  // namespace

std::string show(const QueryNode& node) {
    const auto number = [](const std::optional<std::uint64_t>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    const auto children = [&](std::string_view kind) {
        std::string text;
        for (const QueryNode& child : node.children)
            text += (text.empty() ? "" : ", ") + show(child);
        return std::string(kind) + "(" + text + ")";
    };
    const auto unsigned_text = [&]() -> std::string {
        switch (node.kind) {
            case NodeKind::Wildcard:
                return leaf(node, "wildcard", node.text);
            case NodeKind::Fuzzy:
                return leaf(node, "fuzzy" + std::to_string(node.count), node.text);
            case NodeKind::Near:
                return children(to_text(node.reach));
            case NodeKind::NotNear:
                return children("NOT " + to_text(node.reach));
            case NodeKind::First:
                return children("FIRST" + std::to_string(node.count));
            case NodeKind::AtLeast:
                return children("ATLEAST" + std::to_string(node.count));
            case NodeKind::Word:
                return leaf(node, "word", node.text);
            case NodeKind::Phrase:
                return leaf(node, "phrase", node.text);
            case NodeKind::Value:
                return leaf(node, "value", node.text);
            case NodeKind::Days:
                return leaf(node, "days", to_text(node.days));
            case NodeKind::Numbers:
                return leaf(node, "numbers",
                            number(node.numbers.first) + ".." + number(node.numbers.last));
            case NodeKind::Words:
                return children("words");
            case NodeKind::And:
                return children("AND");
            case NodeKind::Or:
                return children("OR");
            case NodeKind::Not:
                return children("NOT");
        }
        return "?";
    };
    const std::string weight = node.weight == 1 ? "" : fmt::format("^{}", node.weight);
    return std::string(sign(node.presence)) + unsigned_text() + weight;
}

std::string nested_query(int depth, const std::string& innermost) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "a (";
    return text + innermost + std::string(static_cast<std::size_t>(depth), ')');
}

std::string many_words(std::size_t count, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : std::string(between)) + "a";
    return text;
}

}  // namespace dateline
