#include "searcher/planning/condition.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace dateline {
namespace {

using Kind = Condition::Kind;

std::string bracketed(const Condition& condition) {
    const bool simple = condition.kind == Kind::Terms || condition.kind == Kind::Spans ||
                        condition.kind == Kind::Values || condition.is_everything();
    return simple ? to_text(condition) : "(" + to_text(condition) + ")";
}

std::string joined(const std::vector<Condition>& conditions, std::string_view between) {
    std::string text;
    for (const Condition& condition : conditions) {
        if (!text.empty()) text += between;
        text += bracketed(condition);
    }
    return text;
}

std::string all_text(const Condition& condition) {
    std::string text = joined(condition.children, " AND ");
    for (const Condition& excluded : condition.excluded) {
        text += text.empty() ? "NOT " : " AND NOT ";
        text += bracketed(excluded);
    }
    return text.empty() ? "every article" : text;
}

std::string value_text(const Condition& condition) {
    const auto hex = [](const std::string& value) {
        std::string text;
        for (const char c : value) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
        return text;
    };
    const ValueRange& range = condition.values.front();
    return fmt::format("slot {}: {}..{}", range.slot, hex(range.least), hex(range.most));
}

}  // namespace

Condition any_of_terms(const std::vector<std::string>& terms) {
    Condition condition{.kind = Kind::Terms};
    for (const std::string& term : terms) condition.terms.push_back({term});
    return condition;
}

Condition condition_of(SpanQuery spans, std::uint32_t places) {
    Condition condition{.kind = Kind::Spans, .places = places};
    condition.spans.push_back(std::move(spans));
    return condition;
}

Condition all_of(std::vector<Condition> conditions) {
    Condition all;
    for (Condition& condition : conditions) {
        if (condition.kind == Kind::All) {
            std::ranges::move(condition.children, std::back_inserter(all.children));
            std::ranges::move(condition.excluded, std::back_inserter(all.excluded));
        } else {
            all.children.push_back(std::move(condition));
        }
    }
    if (all.children.size() == 1 && all.excluded.empty()) {
        Condition only = std::move(all.children.front());
        return only;
    }
    return all;
}

Condition any_of(std::vector<Condition> conditions) {
    if (conditions.size() == 1) return std::move(conditions.front());
    Condition any{.kind = Kind::Any};
    for (Condition& condition : conditions) {
        if (condition.is_everything()) return {};
        if (condition.kind == Kind::Any) {
            std::ranges::move(condition.children, std::back_inserter(any.children));
        } else {
            any.children.push_back(std::move(condition));
        }
    }
    return any;
}

Condition without(Condition condition, std::vector<Condition> excluded) {
    if (excluded.empty()) return condition;
    if (condition.kind != Kind::All) {
        Condition all;
        all.children.push_back(std::move(condition));
        all.excluded = std::move(excluded);
        return all;
    }
    std::ranges::move(excluded, std::back_inserter(condition.excluded));
    return condition;
}

std::string to_text(const std::vector<WordTerm>& terms) {
    if (terms.empty()) return "nothing";
    std::string text;
    for (const WordTerm& term : terms) {
        if (!text.empty()) text += '|';
        text += term_text(term);
    }
    return text;
}

std::string to_text(const Condition& condition) {
    switch (condition.kind) {
        case Kind::Terms:
            return to_text(condition.terms);
        case Kind::Spans: {
            const std::string spans = to_text(condition.spans.front());
            return condition.places == 1 ? spans
                                         : fmt::format("{}+ of {}", condition.places, spans);
        }
        case Kind::Values:
            return value_text(condition);
        case Kind::All:
            return all_text(condition);
        case Kind::Any:
            return joined(condition.children, " OR ");
    }
    return {};
}

}  // namespace dateline
