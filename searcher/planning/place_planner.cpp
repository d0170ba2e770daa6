#include "searcher/planning/place_planner.h"

#include <algorithm>

#include "searcher/planning/inflections.h"
#include "searcher/query/word_signs.h"

namespace dateline {
namespace {

using Kind = SpanQuery::Kind;

SpanQuery of_terms(std::vector<std::string> terms) {
    return {Kind::Terms, std::move(terms), {}, {}};
}

// One child stands for itself.
SpanQuery of_children(Kind kind, std::vector<SpanQuery> children) {
    if (children.size() == 1) return std::move(children.front());
    return {kind, {}, {}, std::move(children)};
}

std::vector<std::string> with_prefix(const Field& field, const std::vector<std::string>& words) {
    std::vector<std::string> terms;
    for (const std::string& word : words) terms.push_back(make_term(field.prefix, word));
    return terms;
}

}  // namespace

std::vector<QueryNode> phrase_pieces(const QueryNode& phrase) {
    constexpr std::string_view kBlanks = " \t\n\r";
    const std::string_view text = phrase.text;
    std::vector<QueryNode> pieces;
    for (std::size_t begin = text.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, begin), text.size());
        QueryNode& piece = pieces.emplace_back();
        piece.field = phrase.field;
        piece.text = text.substr(begin, end - begin);
        piece.kind = is_wildcard(piece.text) ? NodeKind::Wildcard : NodeKind::Phrase;
        begin = text.find_first_not_of(kBlanks, end);
    }
    return pieces;
}

bool has_wildcard_phrase(const QueryNode& node) {
    // Most phrases have neither sign.
    if (node.kind != NodeKind::Phrase || node.text.find_first_of("*?") == std::string::npos) {
        return false;
    }
    return std::ranges::any_of(phrase_pieces(node), [](const QueryNode& piece) {
        return piece.kind == NodeKind::Wildcard;
    });
}

Xapian::Query place_candidates(const SpanQuery& query) {
    std::vector<Xapian::Query> parts;
    for (const std::string& term : query.terms) parts.emplace_back(term);
    for (const SpanQuery& child : query.children) parts.push_back(place_candidates(child));
    if (parts.empty()) return Xapian::Query::MatchNothing;
    if (parts.size() == 1) return parts.front();
    const bool all = query.kind == Kind::Sequence || query.kind == Kind::Near;
    return {all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

SpanQuery PlacePlanner::places(const QueryNode& node) {
    std::vector<SpanQuery> children;
    if (node.children.empty() && node.field->members.empty()) return leaf(node, *node.field);
    if (node.children.empty()) {
        for (const Field* member : node.field->members) children.push_back(leaf(node, *member));
        return of_children(Kind::Any, std::move(children));
    }
    for (const QueryNode& child : node.children) children.push_back(places(child));
    if (node.kind != NodeKind::Near) return of_children(Kind::Any, std::move(children));
    return {Kind::Near, {}, node.reach, std::move(children)};
}

SpanQuery PlacePlanner::leaf(const QueryNode& node, const Field& field) {
    if (has_wildcard_phrase(node)) return phrase_with_patterns(node, field);
    if (node.kind == NodeKind::Phrase) return phrase(node.text, field);
    if (node.kind == NodeKind::Word) return word(node.text, field);
    return of_terms(with_prefix(field, expander_.words(node, field)));
}

SpanQuery PlacePlanner::phrase(std::string_view text, const Field& field) {
    return sequences(forms_.analyse(text), field);
}

SpanQuery PlacePlanner::phrase_with_patterns(const QueryNode& node, const Field& field) {
    std::vector<SpanQuery> parts;
    for (const QueryNode& piece : phrase_pieces(node)) {
        SpanQuery part = leaf(piece, field);
        // A lone sign between two words is nothing in the text either.
        const bool sign = part.kind == Kind::Any && part.children.empty();
        if (!sign) parts.push_back(std::move(part));
    }
    return of_children(Kind::Sequence, std::move(parts));
}

SpanQuery PlacePlanner::sequences(const std::vector<WordForm>& forms, const Field& field) const {
    std::vector<SpanQuery> readings;
    if (forms.empty()) return {};
    for (const WordForms::Sequence& sequence : WordForms::sequences(forms)) {
        std::vector<SpanQuery> words;
        for (const WordForm* form : sequence) {
            std::vector<std::string> exact = form->also;
            exact.insert(exact.begin(), form->word);
            words.push_back(of_terms(with_prefix(field, exact)));
        }
        readings.push_back(of_children(Kind::Sequence, std::move(words)));
    }
    return of_children(Kind::Any, std::move(readings));
}

SpanQuery PlacePlanner::inflected(const WordForm& form, const Field& field) {
    std::vector<std::string> words =
        inflections(database_, analyser_, forms_.groups(), form, field.prefix);
    words.insert(words.end(), form.also.begin(), form.also.end());
    return of_terms(with_prefix(field, words));
}

SpanQuery PlacePlanner::word(std::string_view text, const Field& field) {
    std::vector<WordForm> forms = forms_.analyse(text);
    const auto is_elided = [](const WordForm& form) { return form.role == Role::Elided; };
    if (!std::ranges::all_of(forms, is_elided)) std::erase_if(forms, is_elided);
    if (forms.size() == 1) return inflected(forms.front(), field);
    std::vector<SpanQuery> readings;
    for (const WordForm& form : forms) {
        if (form.role == Role::Joined) readings.push_back(inflected(form, field));
    }
    std::erase_if(forms, [](const WordForm& form) { return form.role == Role::Joined; });
    if (!forms.empty()) readings.insert(readings.begin(), sequences(forms, field));
    return of_children(Kind::Any, std::move(readings));
}

}  // namespace dateline
