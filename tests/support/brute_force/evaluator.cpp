#include "tests/support/brute_force/evaluator.h"

#include <algorithm>
#include <iterator>

#include "common/text/character.h"
#include "common/text/utf8.h"
#include "tests/support/brute_force/filters.h"

namespace dateline::brute_force {
namespace {

constexpr std::size_t kLongRow = 4;

// NOLINTNEXTLINE(misc-no-recursion)
void gather_words(const QueryNode& node, std::vector<std::string>& words) {
    if (is_text(node.kind)) {
        std::string_view text = node.text;
        while (!text.empty()) {
            const std::string_view word = text.substr(0, text.find(' '));
            text.remove_prefix(std::min(text.size(), word.size() + 1));
            if (!word.empty()) words.emplace_back(word);
        }
    }
    for (const QueryNode& child : node.children) gather_words(child, words);
}

struct Letters {
    std::int64_t capitals = 0;
    std::int64_t others = 0;  // Small ones, and those of scripts that have no capitals.
};

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        const Character& one = character(decoded.code);
        const bool is_letter = one.character_class == CharacterClass::Letter ||
                               one.character_class == CharacterClass::Ideograph;
        if (is_letter) ++(one.upper ? letters.capitals : letters.others);
        at += decoded.length;
    }
    return letters;
}

// All in capitals, and more than a few names in capitals.
Capitals capitals_of(const QueryNode& tree, std::string_view text, Archive& archive) {
    constexpr std::int64_t kMostLetters = 5;
    constexpr std::size_t kMostWords = 3;
    if (letters_of(text).others > 0) return Capitals::Meaningful;
    std::vector<std::string> words;
    gather_words(tree, words);
    const auto is_long = [](const std::string& word) {
        return letters_of(word).capitals > kMostLetters;
    };
    const auto is_common = [&](const std::string& word) {
        return archive.is_common(fold_text(word), Capitals::Meaningless);
    };
    return words.size() > kMostWords || std::ranges::any_of(words, is_long) ||
                   (words.size() > 1 && std::ranges::all_of(words, is_common))
               ? Capitals::Meaningless
               : Capitals::Meaningful;
}

}  // namespace

Evaluator::Evaluator(Archive& archive, const QueryNode& tree, std::string_view text)
    : archive_(archive), tree_(tree), capitals_(capitals_of(tree, text, archive)) {
    prepare(tree, Reading::Alone);
}

// NOLINTNEXTLINE(misc-no-recursion)
void Evaluator::prepare(const QueryNode& node, Reading reading) {
    if (is_text(node.kind)) {
        const bool is_pattern = node.kind == NodeKind::Wildcard || node.kind == NodeKind::Fuzzy;
        if (is_pattern && archive_.is_too_much(node)) open_ = true;
        leaves_[&node] = &archive_.places(node, capitals_, reading);
    }
    const bool in_place = node.kind == NodeKind::Near || node.kind == NodeKind::NotNear ||
                          node.kind == NodeKind::First || node.kind == NodeKind::AtLeast;
    for (const QueryNode& child : node.children) {
        prepare(child, in_place ? Reading::InPlace : reading);
    }
}

bool Evaluator::finds(std::size_t article, MatchMode match) const {
    return holds(tree_, article, match);
}

// NOLINTNEXTLINE(misc-no-recursion)
bool Evaluator::holds(const QueryNode& node, std::size_t article, MatchMode match) const {
    const auto child_holds = [&](const QueryNode& child) { return holds(child, article, match); };
    switch (node.kind) {
        case NodeKind::Value:
        case NodeKind::Days:
        case NodeKind::Numbers:
            return passes(node, archive_.articles()[article]);
        case NodeKind::Words:
            return row_holds(node, article, match);
        case NodeKind::And:
            return std::ranges::all_of(node.children, child_holds);
        case NodeKind::Or:
            return std::ranges::any_of(node.children, child_holds);
        case NodeKind::Not:
            return !child_holds(node.children.front());
        case NodeKind::AtLeast:
            return count_places(places(node.children.front(), article)) >= node.count;
        default:
            return !places(node, article).empty();
    }
}

// NOLINTNEXTLINE(misc-no-recursion)
bool Evaluator::row_holds(const QueryNode& row, std::size_t article, MatchMode match) const {
    bool any_optional = false;
    bool any_optional_holds = false;
    bool any_required = false;
    for (const QueryNode* child : searched(row)) {
        const bool child_holds = holds(*child, article, match);
        if (child->presence == Presence::Excluded) {
            if (child_holds) return false;
        } else if (match == MatchMode::All || child->presence == Presence::Required ||
                   is_filter(*child)) {
            if (!child_holds) return false;
            // A filter is always required, with or without its sign.
            const bool is_required = child->presence == Presence::Required && !is_filter(*child);
            any_required = any_required || is_required;
        } else {
            any_optional = true;
            any_optional_holds = any_optional_holds || child_holds;
        }
    }
    return any_required || !any_optional || any_optional_holds;
}

bool Evaluator::is_common(const QueryNode& node) const {
    return node.kind == NodeKind::Word && archive_.is_common(node.text, capitals_);
}

// Without the common words of a long row.
std::vector<const QueryNode*> Evaluator::searched(const QueryNode& row) const {
    std::vector<const QueryNode*> all;
    std::vector<const QueryNode*> rest;
    bool has_other_words = false;
    for (const QueryNode& child : row.children) {
        all.push_back(&child);
        const bool common = is_common(child);
        const bool passes =
            common && child.presence == Presence::Plain && child.field == &fields::kBody;
        if (!passes) rest.push_back(&child);
        const bool is_word = child.presence != Presence::Excluded && !is_filter(child);
        has_other_words = has_other_words || (is_word && !common);
    }
    return row.children.size() >= kLongRow && has_other_words ? rest : all;
}

// NOLINTNEXTLINE(misc-no-recursion)
Places Evaluator::places(const QueryNode& node, std::size_t article) const {
    const ReadArticle& read = archive_.articles()[article];
    const auto child = [&](std::size_t which) { return places(node.children[which], article); };
    switch (node.kind) {
        case NodeKind::Near:
            return near_places(child(0), child(1), node.reach, read);
        case NodeKind::NotNear:
            return lone_places(child(0), child(1), node.reach, read);
        case NodeKind::First:
            return first_places(child(0), node.count, read);
        case NodeKind::Or: {
            Places all;
            for (std::size_t i = 0; i < node.children.size(); ++i)
                std::ranges::move(child(i), std::back_inserter(all));
            sort_places(all);
            return all;
        }
        default:
            return (*leaves_.at(&node))[article];
    }
}

}  // namespace dateline::brute_force
