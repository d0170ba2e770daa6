#include "searcher/planning/place_planner.h"

#include <algorithm>

#include "common/index/term_walk.h"
#include "common/text/utf8.h"
#include "searcher/planning/inflections.h"
#include "searcher/planning/word_sequence.h"
#include "searcher/query/word_signs.h"

namespace dateline {
namespace {

using Kind = SpanQuery::Kind;

std::vector<WordTerm> with_prefix(const Field& field, const std::vector<std::string>& words) {
    std::vector<WordTerm> terms;
    for (const std::string& word : words) terms.push_back({make_term(field.prefix, word)});
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

std::vector<std::string> ideograph_words(const Xapian::Database& database,
                                         const std::string& ideograph, std::string_view prefix) {
    constexpr std::size_t kMostPairs = 500;
    const std::string alone = make_term(prefix, ideograph);
    std::vector<std::pair<std::uint64_t, std::string>> found;
    for (TermWalk walk(database, alone); walk.next();) {
        const std::string& term = walk.term();
        if (term.size() == alone.size()) continue;
        const std::size_t second = decode_utf8(term, alone.size()).length;
        if (alone.size() + second != term.size()) continue;
        found.emplace_back(walk.articles(), term.substr(prefix.size()));
    }
    std::ranges::sort(found, std::ranges::greater{});
    if (found.size() > kMostPairs) found.resize(kMostPairs);
    std::vector<std::string> words{ideograph};
    for (auto& [articles, pair] : found) words.push_back(std::move(pair));
    return words;
}

SpanQuery PlacePlanner::places(const QueryNode& node) {
    std::vector<SpanQuery> children;
    if (node.children.empty() && node.field->members.empty()) return leaf(node, *node.field);
    if (node.children.empty()) {
        for (const Field* member : node.field->members) children.push_back(leaf(node, *member));
        return of_children(Kind::Any, std::move(children));
    }
    for (const QueryNode& child : node.children) children.push_back(places(child));
    switch (node.kind) {
        case NodeKind::Near:
            return {Kind::Near, {}, node.reach, 0, std::move(children)};
        case NodeKind::NotNear:
            return {Kind::NotNear, {}, node.reach, 0, std::move(children)};
        case NodeKind::First:
            return {Kind::First, {}, {}, node.count, std::move(children)};
        default:
            return of_children(Kind::Any, std::move(children));
    }
}

SpanQuery PlacePlanner::leaf(const QueryNode& node, const Field& field) {
    if (has_wildcard_phrase(node)) return phrase_with_patterns(node, field);
    if (node.kind == NodeKind::Phrase) return phrase(node.text, field);
    if (node.kind == NodeKind::Word) return word(node.text, field);
    return of_terms(with_prefix(field, expander_.words(node, field)));
}

SpanQuery PlacePlanner::phrase(std::string_view text, const Field& field) {
    return sequence(forms_.analyse(text), field);
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

SpanQuery PlacePlanner::exact(const WordForm& form, const Field& field) const {
    if (form.role == Role::RunEnd) {
        return of_terms(with_prefix(field, ideograph_words(database_, form.word, field.prefix)));
    }
    std::vector<std::string> words = form.also;
    words.insert(words.begin(), form.word);
    return of_terms(with_prefix(field, words));
}

SpanQuery PlacePlanner::sequence(const std::vector<WordForm>& forms, const Field& field) const {
    return WordSequence(forms, [&](const WordForm& form) { return exact(form, field); }).spans();
}

SpanQuery PlacePlanner::inflected(const WordForm& form, const Field& field) {
    std::vector<WordTerm> terms;
    for (const Inflection& one :
         inflections(database_, analyser_, forms_.groups(), form, field.prefix)) {
        terms.push_back({make_term(field.prefix, one.word), forms_.in_languages(one.groups)});
    }
    for (const std::string& other : form.also) terms.push_back({make_term(field.prefix, other)});
    return of_terms(std::move(terms));
}

SpanQuery PlacePlanner::word(std::string_view text, const Field& field) {
    const std::vector<WordForm>& forms = forms_.analyse_unelided(text);
    if (forms.size() == 1 && forms.front().role != Role::RunEnd) {
        return inflected(forms.front(), field);
    }
    // Of a compound the one word counts in all its inflections.
    const auto form_of = [&](const WordForm& form) {
        return form.role == Role::Joined ? inflected(form, field) : exact(form, field);
    };
    return WordSequence(forms, form_of).spans();
}

}  // namespace dateline
