#include "searcher/proximity/span_query.h"

#include <fmt/format.h>

#include "searcher/query/near_operator.h"

namespace dateline {
namespace {

template <typename Items, typename Text>
std::string join(const Items& items, std::string_view between, const Text& text_of) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += between;
        text += text_of(item);
    }
    return text;
}

}  // namespace

std::string to_text(const SpanQuery& query) {
    const auto child = [](const SpanQuery& part) { return to_text(part); };
    switch (query.kind) {
        case SpanQuery::Kind::Terms: {
            const auto term = [](const WordTerm& word) { return term_text(word); };
            const std::string text = join(query.terms, " | ", term);
            return query.terms.size() == 1 ? text : "(" + text + ")";
        }
        case SpanQuery::Kind::AtOnce:
            return "<" + join(query.children, " ", child) + ">";
        case SpanQuery::Kind::Sequence:
            return "[" + join(query.children, " ", child) + "]";
        case SpanQuery::Kind::Run:
            return "{" + join(query.children, " ", child) + "}";
        case SpanQuery::Kind::Any:
            return "(" + join(query.children, " | ", child) + ")";
        case SpanQuery::Kind::Near:
            return "(" + join(query.children, " " + to_text(query.reach) + " ", child) + ")";
        case SpanQuery::Kind::NotNear:
            return "(" + join(query.children, " NOT " + to_text(query.reach) + " ", child) + ")";
        case SpanQuery::Kind::First:
            return fmt::format("FIRST{}({})", query.words, to_text(query.children.front()));
    }
    return {};
}

}  // namespace dateline
