#include "searcher/query/tree_printer.h"

#include <fmt/format.h>

#include "common/dates/moment.h"
#include "searcher/query/near_operator.h"

namespace dateline {
namespace {

std::string day_text(const std::optional<std::chrono::sys_days>& day) {
    return day ? to_iso8601(Moment{*day, Precision::Day}) : std::string();
}

std::string to_text(const NumberRange& numbers) {
    const auto text = [](const std::optional<std::uint64_t>& number) {
        return number ? std::to_string(*number) : std::string();
    };
    if (numbers.first && numbers.first == numbers.last) return text(numbers.first);
    return text(numbers.first) + ".." + text(numbers.last);
}

// Each kind of quote closes with its own, and what came from between quotes of a kind has none of
// that kind inside: one of the three always fits.
std::string quoted(const std::string& text) {
    if (text.find('"') == std::string::npos) return '"' + text + '"';
    if (text.find("»") == std::string::npos) return "«" + text + "»";
    return "”" + text + "”";
}

std::string leaf_text(const QueryNode& node) {
    // after: and before: are resolved.
    const bool is_date = node.field->slot == fields::kPublished.slot;
    std::string text(is_date ? fields::kPublished.name : node.field->name);
    if (!text.empty()) text += ':';
    switch (node.kind) {
        case NodeKind::Days:
            return text + to_text(node.days);
        case NodeKind::Numbers:
            return text + to_text(node.numbers);
        case NodeKind::Word:
        case NodeKind::Wildcard:
            return text + node.text;
        case NodeKind::Fuzzy:
            return fmt::format("{}{}~{}", text, node.text, node.count);
        default:
            return text + quoted(node.text);
    }
}

std::string bare_text(const QueryNode& node);

// With its weight, and with brackets where it would not hold together without.
std::string child_text(const QueryNode& child) {
    const bool holds =
        child.children.empty() || child.kind == NodeKind::AtLeast || child.kind == NodeKind::First;
    const std::string text = holds ? bare_text(child) : "(" + bare_text(child) + ")";
    return child.weight == 1 ? text : fmt::format("{}^{}", text, child.weight);
}

std::string signed_text(const QueryNode& child) {
    const std::string text = child_text(child);
    if (child.presence == Presence::Plain) return text;
    const std::string sign = child.presence == Presence::Required ? "+" : "-";
    // A second sign behind the first would make a dash of it.
    const bool is_sign = text.starts_with('-') || text.starts_with('+');
    return is_sign ? sign + "(" + text + ")" : sign + text;
}

std::string join(const QueryNode& node, std::string_view between) {
    std::string text;
    for (const QueryNode& child : node.children) {
        if (!text.empty()) text += between;
        text += signed_text(child);
    }
    return text;
}

std::string bare_text(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::Words:
            return join(node, " ");
        case NodeKind::And:
            return join(node, " AND ");
        case NodeKind::Or:
            return join(node, " OR ");
        case NodeKind::Near:
            return join(node, " " + to_text(node.reach) + " ");
        case NodeKind::NotNear:
            return join(node, " NOT " + to_text(node.reach) + " ");
        case NodeKind::Not:
            return "NOT " + child_text(node.children.front());
        case NodeKind::AtLeast:
            return fmt::format("ATLEAST{}({})", node.count, to_query_text(node.children.front()));
        case NodeKind::First:
            return fmt::format("FIRST{}({})", node.count, to_query_text(node.children.front()));
        default:
            return leaf_text(node);
    }
}

}  // namespace

std::string to_text(const DayRange& days) {
    if (days.first && days.first == days.last) return day_text(days.first);
    return day_text(days.first) + ".." + day_text(days.last);
}

std::string to_query_text(const QueryNode& node) {
    return node.weight == 1 ? bare_text(node) : child_text(node);
}

}  // namespace dateline
