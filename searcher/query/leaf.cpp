#include "searcher/query/leaf.h"

#include <fmt/format.h>

#include "common/analysis/language_code.h"
#include "searcher/query/range_parser.h"
#include "searcher/query/word_signs.h"

namespace dateline {
namespace {

void fill_text(QueryNode& leaf, LexemeKind kind) {
    if (kind == LexemeKind::Phrase) {
        leaf.kind = NodeKind::Phrase;
        return;
    }
    const SignedWord word = read_signs(leaf.text, leaf.span);
    leaf.kind = word.kind;
    leaf.count = word.edits;
    leaf.weight = word.weight;
    leaf.text.resize(word.text.size());  // Its signs are at the end.
}

// A whole value stands for itself. An address or an id may have any sign in it.
void refuse_signs(const QueryNode& leaf) {
    if (leaf.field == &fields::kUrl || leaf.field == &fields::kId) return;
    const SignedWord word = read_signs(leaf.text, leaf.span);
    if (word.weight != 1) require_weighable(leaf, leaf.span);
    if (word.kind == NodeKind::Word) return;
    throw QueryError(
        fmt::format("{}: takes a whole value; in quotes, \"{}\" is searched as it stands",
                    leaf.field->name, leaf.text),
        leaf.span);
}

// The code that the index has for what was typed, "en" for "English"; what names none stays.
std::string language_of(const std::string& said) {
    std::string code = language_code(said);
    return code.empty() ? said : code;
}

}  // namespace

QueryNode make_leaf(const Lexeme& lexeme, const Field& field, std::chrono::sys_days today) {
    QueryNode leaf;
    leaf.span = lexeme.span;
    leaf.field = &field;
    leaf.text = lexeme.text;
    switch (field.kind) {
        case FieldKind::Text:
            fill_text(leaf, lexeme.kind);
            break;
        case FieldKind::Exact:
            leaf.kind = NodeKind::Value;
            if (lexeme.kind == LexemeKind::Word) refuse_signs(leaf);
            if (leaf.field == &fields::kLanguage) leaf.text = language_of(leaf.text);
            break;
        case FieldKind::Date:
            leaf.kind = NodeKind::Days;
            leaf.days = parse_day_range(lexeme.text, field, lexeme.span, today);
            break;
        case FieldKind::Number:
            leaf.kind = NodeKind::Numbers;
            leaf.numbers = parse_number_range(lexeme.text, lexeme.span);
            break;
    }
    return leaf;
}

void require_weighable(const QueryNode& leaf, Span span) {
    if (is_text(leaf.kind)) return;
    throw QueryError(
        fmt::format("{}: finds and does not rank; it can have no weight", leaf.field->name), span);
}

}  // namespace dateline
