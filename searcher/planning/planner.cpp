#include "searcher/planning/planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/xapian_guard.h"
#include "searcher/planning/filter_planner.h"
#include "searcher/planning/query_capitals.h"
#include "searcher/planning/repeated_words.h"
#include "searcher/planning/text_planner.h"
#include "searcher/planning/word_forms.h"

namespace dateline {
namespace {

// Of so many words side by side, and more, those pass that are common words of the language: each
// matches nearly every article and ranks none. In a short query they may be meant: "The Who".
constexpr std::size_t kLongQueryWords = 4;

class Planner {
  public:
    // Fills `plan`, which must outlive it.
    Planner(const OpenedIndex& index, Analyser& analyser, const PlanSettings& settings, Plan& plan)
        : index_(index),
          settings_(settings),
          plan_(plan),
          forms_(index, analyser),
          text_(index, analyser, forms_,
                settings.marks == Marks::All ? &plan_.highlights : nullptr) {}

    void run(const QueryNode& tree, std::string_view text) {
        forms_.set_capitals(capitals_of(tree, text, forms_));
        std::optional<Wanted> wanted = plan_if_searchable(tree);
        if (!wanted) refuse(tree);
        plan_.wanted = std::move(*wanted);
        plan_.ranked_words = ranked_words(tree, forms_, plan_.common_words);
        plan_.expansions = text_.take_expansions();
        for (const WordExpansion& expansion : plan_.expansions) note(expansion);
    }

  private:
    Wanted plan(const QueryNode& node) {
        if (std::optional<Wanted> part = plan_if_searchable(node)) return std::move(*part);
        refuse(node);
    }

    [[noreturn]] static void refuse(const QueryNode& node) {
        throw QueryError(fmt::format("nothing in '{}' can be searched for", node.text), node.span);
    }

    void note(const WordExpansion& expanded) {
        const std::uint64_t found = expanded.expansion.found;
        const std::size_t searched = expanded.expansion.words.size();
        if (found == 0) {
            plan_.notes.push_back(fmt::format("no word in the index fits {}", expanded.text));
        } else if (found > searched) {
            plan_.notes.push_back(
                fmt::format("{} stands for {} words; the {} most frequent are searched",
                            expanded.text, found, searched));
        }
    }

    // Nothing for a word without a letter or digit.
    std::optional<Wanted> plan_if_searchable(const QueryNode& node) {
        std::optional<Wanted> part = plan_unweighed(node);
        if (part && node.weight != 1) weigh(*part, node.weight);
        return part;
    }

    std::optional<Wanted> plan_unweighed(const QueryNode& node) {
        switch (node.kind) {
            case NodeKind::Word:
            case NodeKind::Phrase:
            case NodeKind::Wildcard:
            case NodeKind::Fuzzy:
            case NodeKind::Near:
            case NodeKind::NotNear:
            case NodeKind::First:
            case NodeKind::AtLeast:
                return text_.plan(node);
            case NodeKind::Value:
            case NodeKind::Days:
            case NodeKind::Numbers:
                return filter(plan_filter(index_.database, node, settings_.zone));
            case NodeKind::Words:
                return plan_words(node);
            case NodeKind::And:
                return plan_and(node);
            case NodeKind::Or:
                return plan_or(node);
            case NodeKind::Not:
                return without(Wanted(), {plan_excluded(node.children.front())});
        }
        return std::nullopt;
    }

    // What must not occur is not marked in what is found.
    Condition plan_excluded(const QueryNode& node) {
        Highlights kept = std::exchange(plan_.highlights, {});
        Condition condition = condition_of(plan(node));
        plan_.highlights = std::move(kept);
        return condition;
    }

    // Is this word to be passed over in a query of many?
    bool passes(const QueryNode& child) {
        const bool plain = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                           child.field == &fields::kBody;
        if (!plain || !forms_.is_common(child.text)) return false;
        plan_.common_words.push_back(child.text);
        return true;
    }

    // The same for words that are planned alike; empty for what is not a word.
    std::string key(const QueryNode& node) {
        if (node.kind != NodeKind::Word) return {};
        return forms_.key(node.text).append(node.field->name);
    }

    // Are there many words, and not only common ones? Without them nothing would be left but what
    // filters and what must not occur.
    bool is_long(const QueryNode& node) const {
        return node.children.size() >= kLongQueryWords &&
               std::ranges::any_of(node.children, [this](const QueryNode& child) {
                   const bool common = child.kind == NodeKind::Word && forms_.is_common(child.text);
                   return !common && child.presence != Presence::Excluded && asks_for_words(child);
               });
    }

    Wanted plan_words(const QueryNode& node) {
        const bool long_query = is_long(node);
        RepeatedWords words(node.children.size());
        std::vector<Condition> excluded;
        for (const QueryNode& child : node.children) {
            if (child.presence == Presence::Excluded) {
                excluded.push_back(plan_excluded(child));
                continue;
            }
            if (long_query && passes(child)) continue;
            if (std::optional<Wanted> part = plan_if_searchable(child)) {
                words.add(child, std::move(*part), key(child));
            } else {
                plan_.notes.push_back(fmt::format(
                    "'{}' was passed over: there is no letter or digit in it", child.text));
            }
        }
        if (words.parts().empty() && excluded.empty()) {
            throw QueryError("nothing in the query can be searched for", node.span);
        }
        return without(unite(words.take()), std::move(excluded));
    }

    // Words that must occur make the others a matter of rank; mere filters do not.
    Wanted unite(std::vector<RepeatedWords::Part> parts) const {
        std::vector<Wanted> required, wished;
        (settings_.match == Match::Any ? wished : required).reserve(parts.size());
        bool words_must_occur = false;
        for (RepeatedWords::Part& part : parts) {
            const bool optional =
                settings_.match == Match::Any && part.presence == Presence::Plain && part.ranks;
            words_must_occur |= !optional && part.ranks;
            (optional ? wished : required).push_back(std::move(part.wanted));
        }
        if (words_must_occur) return ranked_also_by(both(std::move(required)), wished);
        if (required.empty() && !wished.empty()) return either(std::move(wished));
        if (!wished.empty()) required.push_back(either(std::move(wished)));
        return both(std::move(required));
    }

    Wanted plan_and(const QueryNode& node) {
        std::vector<Wanted> all;
        std::vector<Condition> excluded;
        for (const QueryNode& child : node.children) {
            if (child.kind == NodeKind::Not) {
                excluded.push_back(plan_excluded(child.children.front()));
            } else {
                all.push_back(plan(child));
            }
        }
        return without(both(std::move(all)), std::move(excluded));
    }

    Wanted plan_or(const QueryNode& node) {
        std::vector<Wanted> parts;
        for (const QueryNode& child : node.children) parts.push_back(plan(child));
        return either(std::move(parts));
    }

    const OpenedIndex& index_;
    const PlanSettings& settings_;
    Plan& plan_;
    WordForms forms_;
    TextPlanner text_;
};

}  // namespace

Plan plan_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                std::string_view text, const PlanSettings& settings) {
    static const std::string act = "cannot search the index";
    return guard_xapian(act, [&] {
        Plan plan;
        Planner(index, analyser, settings, plan).run(tree, text);
        return plan;
    });
}

}  // namespace dateline
