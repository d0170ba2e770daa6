#include "tests/support/brute_force/filters.h"

#include <algorithm>

#include "common/text/character.h"

namespace dateline::brute_force {
namespace {

std::vector<std::string> values_of(const Field* field, const Article& article) {
    if (field == &fields::kId) return {article.id};
    if (field == &fields::kUrl) return {article.url};
    if (field == &fields::kSource) return {article.source};
    if (field == &fields::kSection) return {article.section};
    if (field == &fields::kTopic) return article.topics;
    if (field == &fields::kLanguage) return {article.language};
    if (field == &fields::kKind) return {std::string(kind_name(article.kind))};
    if (field == &fields::kCollection) return {article.collection};
    return {};
}

bool has_value(const QueryNode& leaf, const Article& article) {
    const bool exactly = leaf.field == &fields::kId || leaf.field == &fields::kUrl;
    return std::ranges::any_of(values_of(leaf.field, article), [&](const std::string& value) {
        return exactly ? value == leaf.text
                       : !value.empty() && fold_text(value) == fold_text(leaf.text);
    });
}

bool is_within(const DayRange& days, const Article& article) {
    if (!article.published) return false;
    const auto day = std::chrono::floor<std::chrono::days>(article.published->utc);
    return (!days.first || *days.first <= day) && (!days.last || day <= *days.last);
}

bool is_within(const NumberRange& numbers, std::uint64_t number) {
    return (!numbers.first || *numbers.first <= number) &&
           (!numbers.last || number <= *numbers.last);
}

}  // namespace

bool passes(const QueryNode& leaf, const ReadArticle& article) {
    switch (leaf.kind) {
        case NodeKind::Days:
            return is_within(leaf.days, article.article);
        case NodeKind::Numbers:
            return is_within(leaf.numbers, article.word_count);
        default:
            return has_value(leaf, article.article);
    }
}

// NOLINTNEXTLINE(misc-no-recursion)
bool is_filter(const QueryNode& node) {
    if (node.kind == NodeKind::Not) return true;
    if (is_text(node.kind)) return node.field == &fields::kByline || node.field == &fields::kPlace;
    return std::ranges::all_of(node.children, [](const QueryNode& child) {
        return child.presence == Presence::Excluded || is_filter(child);
    });
}

}  // namespace dateline::brute_force
