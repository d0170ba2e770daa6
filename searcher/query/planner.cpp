#include "searcher/query/planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "common/xapian_guard.h"
#include "searcher/query/filter_planner.h"

namespace dateline {
namespace {

// Of so many words side by side, and more, those pass that are common words of the language: each
// matches nearly every article and ranks none. In a short query they may be meant: "The Who".
constexpr std::size_t kLongQueryWords = 4;

// Every article. (Query::MatchAll is a shared object whose count of users is not thread-safe.)
Xapian::Query everything() {
    return Xapian::Query(std::string());
}

struct Part {
    Xapian::Query query;
    bool weighs = true;  // False: a filter.
};

Xapian::Query join(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
    if (queries.size() == 1) return queries.front();
    return {op, queries.begin(), queries.end()};
}

Xapian::Query weightless(const Xapian::Query& query) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, 0.0};
}

// Collects what must match: what weighs and what only filters.
class Conjunction {
  public:
    void add(const Part& part) { (part.weighs ? weighing_ : filters_).push_back(part.query); }
    bool empty() const { return weighing_.empty() && filters_.empty(); }
    bool weighs() const { return !weighing_.empty(); }

    Part part() const {
        if (weighing_.empty()) return {join(Xapian::Query::OP_AND, filters_), false};
        Xapian::Query query = join(Xapian::Query::OP_AND, weighing_);
        if (!filters_.empty()) {
            query = {Xapian::Query::OP_FILTER, query, join(Xapian::Query::OP_AND, filters_)};
        }
        return {query, true};
    }

  private:
    std::vector<Xapian::Query> weighing_;
    std::vector<Xapian::Query> filters_;
};

class Planner {
  public:
    Planner(const OpenedIndex& index, Analyser& analyser, Match match, const TimeZone& zone)
        : index_(index), words_(index, analyser), match_(match), zone_(zone) {}

    Plan run(const QueryNode& tree, std::string_view text) {
        words_.set_capitals(capitals_of(tree, text));
        const Part part = plan(tree);
        plan_.ranked = part.weighs;
        plan_.query = part.weighs ? part.query : weightless(part.query);
        return std::move(plan_);
    }

  private:
    // A query all in capitals was typed with the key stuck when it has a word too long for an
    // acronym, or more words than anybody strings acronyms together.
    static Capitals capitals_of(const QueryNode& tree, std::string_view text) {
        const bool has_lower =
            std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
        if (has_lower) return Capitals::Meaningful;
        constexpr std::size_t kLongestAcronym = 5, kMostAcronyms = 3;
        const std::vector<const QueryNode*> words = leaves(tree);
        const bool has_long_word = std::ranges::any_of(
            words, [](const QueryNode* word) { return word->text.size() > kLongestAcronym; });
        return has_long_word || words.size() > kMostAcronyms ? Capitals::Meaningless
                                                             : Capitals::Meaningful;
    }

    static std::vector<const QueryNode*> leaves(const QueryNode& node) {
        if (node.children.empty()) return {&node};
        std::vector<const QueryNode*> found;
        for (const QueryNode& child : node.children) {
            std::ranges::copy(leaves(child), std::back_inserter(found));
        }
        return found;
    }

    Part plan(const QueryNode& node) {
        if (std::optional<Part> part = plan_if_searchable(node)) return *part;
        throw QueryError(fmt::format("nothing in '{}' can be searched for", node.text), node.span);
    }

    // Nothing for a word without a letter or digit.
    std::optional<Part> plan_if_searchable(const QueryNode& node) {
        switch (node.kind) {
            case NodeKind::Word:
            case NodeKind::Phrase:
                return plan_text(node);
            case NodeKind::Value:
            case NodeKind::Days:
            case NodeKind::Numbers:
                return Part{plan_filter(index_.database, node, zone_), false};
            case NodeKind::Words:
                return plan_words(node);
            case NodeKind::And:
                return plan_and(node);
            case NodeKind::Or:
                return plan_or(node);
            case NodeKind::Not:
                return exclude({everything(), false}, {plan_excluded(node.children.front())});
        }
        return std::nullopt;
    }

    std::optional<Part> plan_text(const QueryNode& node) {
        const Xapian::Query query = node.kind == NodeKind::Phrase
                                        ? words_.phrase(node.text, *node.field, plan_.highlights)
                                        : words_.word(node.text, *node.field, plan_.highlights);
        if (query.empty()) return std::nullopt;
        return Part{query, WordPlanner::ranks(*node.field)};
    }

    // What must not occur is not marked in what is found.
    Xapian::Query plan_excluded(const QueryNode& node) {
        const Highlights kept = plan_.highlights;
        const Xapian::Query query = plan(node).query;
        plan_.highlights = kept;
        return query;
    }

    static Part exclude(const Part& part, const std::vector<Xapian::Query>& excluded) {
        if (excluded.empty()) return part;
        return {{Xapian::Query::OP_AND_NOT, part.query, join(Xapian::Query::OP_OR, excluded)},
                part.weighs};
    }

    // Is this word to be passed over in a query of many?
    bool passes(const QueryNode& child) {
        const bool plain = child.kind == NodeKind::Word && child.presence == Presence::Plain &&
                           child.field == &fields::kBody;
        if (!plain || !words_.is_common(child.text)) return false;
        plan_.common_words.push_back(child.text);
        return true;
    }

    // Are there many words, and not only common ones?
    bool is_long(const QueryNode& node) const {
        return node.children.size() >= kLongQueryWords &&
               !std::ranges::all_of(node.children, [this](const QueryNode& child) {
                   return child.kind == NodeKind::Word && words_.is_common(child.text);
               });
    }

    Part plan_words(const QueryNode& node) {
        const bool long_query = is_long(node);
        Conjunction required;
        std::vector<Xapian::Query> any;
        std::vector<Xapian::Query> excluded;
        for (const QueryNode& child : node.children) {
            if (child.presence == Presence::Excluded) {
                excluded.push_back(plan_excluded(child));
                continue;
            }
            if (long_query && passes(child)) continue;
            const std::optional<Part> part = plan_if_searchable(child);
            if (!part) {
                plan_.notes.push_back(fmt::format(
                    "'{}' was passed over: there is no letter or digit in it", child.text));
                continue;
            }
            const bool optional = match_ == Match::Any && child.presence == Presence::Plain;
            if (part->weighs && optional) {
                any.push_back(part->query);
            } else {
                required.add(*part);
            }
        }
        if (required.empty() && any.empty() && excluded.empty()) {
            throw QueryError("nothing in the query can be searched for", node.span);
        }
        return exclude(unite(required, any), excluded);
    }

    static Part unite(const Conjunction& required, const std::vector<Xapian::Query>& any) {
        if (any.empty()) return required.empty() ? Part{everything(), false} : required.part();
        const Xapian::Query wished = join(Xapian::Query::OP_OR, any);
        if (required.empty()) return {wished, true};
        const Part must = required.part();
        // Words that must occur make the others a matter of rank; mere filters do not.
        if (must.weighs) return {{Xapian::Query::OP_AND_MAYBE, must.query, wished}, true};
        return {{Xapian::Query::OP_FILTER, wished, must.query}, true};
    }

    Part plan_and(const QueryNode& node) {
        Conjunction all;
        std::vector<Xapian::Query> excluded;
        for (const QueryNode& child : node.children) {
            if (child.kind == NodeKind::Not) {
                excluded.push_back(plan_excluded(child.children.front()));
            } else {
                all.add(plan(child));
            }
        }
        return exclude(all.empty() ? Part{everything(), false} : all.part(), excluded);
    }

    Part plan_or(const QueryNode& node) {
        std::vector<Part> parts;
        for (const QueryNode& child : node.children) parts.push_back(plan(child));
        const bool weighs = std::ranges::any_of(parts, &Part::weighs);
        std::vector<Xapian::Query> queries;
        for (const Part& part : parts) {
            queries.push_back(weighs && !part.weighs ? weightless(part.query) : part.query);
        }
        return {join(Xapian::Query::OP_OR, queries), weighs};
    }

    const OpenedIndex& index_;
    WordPlanner words_;
    Match match_;
    TimeZone zone_;
    Plan plan_;
};

}  // namespace

Plan plan_query(const OpenedIndex& index, Analyser& analyser, const QueryNode& tree,
                std::string_view text, Match match, const TimeZone& zone) {
    return guard_xapian("cannot search the index",
                        [&] { return Planner(index, analyser, match, zone).run(tree, text); });
}

}  // namespace dateline
