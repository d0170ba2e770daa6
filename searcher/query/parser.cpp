#include "searcher/query/parser.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/character.h"
#include "searcher/query/lexer.h"
#include "searcher/query/nearest_name.h"
#include "searcher/query/range_parser.h"
#include "searcher/query/unsupported.h"

namespace dateline {
namespace {

class Parser {
  public:
    Parser(std::string_view text, std::chrono::sys_days today)
        : lexemes_(lex(text)), today_(today) {
        std::size_t words = 0;
        for (const Lexeme& lexeme : lexemes_) {
            const bool word = lexeme.kind == LexemeKind::Word || lexeme.kind == LexemeKind::Phrase;
            if (word && ++words > kMaxQueryWords) {
                throw QueryError(fmt::format("the query has more than {} words", kMaxQueryWords),
                                 lexeme.span);
            }
        }
    }

    QueryNode run() {
        if (is(LexemeKind::End)) throw QueryError("the query is empty", now().span);
        QueryNode tree = parse_or();
        if (is(LexemeKind::Close)) {
            throw QueryError("this bracket was never opened", now().span);
        }
        return tree;
    }

  private:
    const Lexeme& now() const { return lexemes_[at_]; }
    bool is(LexemeKind kind) const { return now().kind == kind; }
    const Lexeme& take() { return lexemes_[at_++]; }

    using Level = QueryNode (Parser::*)();

    // One or more of `next`, with `between` standing between them.
    QueryNode parse_chain(LexemeKind between, NodeKind kind, Level next) {
        QueryNode first = (this->*next)();
        if (!is(between)) return first;
        QueryNode chain;
        chain.kind = kind;
        chain.children.push_back(std::move(first));
        while (is(between)) {
            operator_ = take();
            chain.children.push_back((this->*next)());
        }
        chain.span = {chain.children.front().span.begin, chain.children.back().span.end};
        return chain;
    }

    QueryNode parse_or() { return parse_chain(LexemeKind::Or, NodeKind::Or, &Parser::parse_and); }
    QueryNode parse_and() {
        return parse_chain(LexemeKind::And, NodeKind::And, &Parser::parse_words);
    }

    bool words_end() const {
        return is(LexemeKind::End) || is(LexemeKind::Close) || is(LexemeKind::And) ||
               is(LexemeKind::Or);
    }

    QueryNode parse_words() {
        if (words_end()) refuse_missing();
        QueryNode words;
        words.kind = NodeKind::Words;
        while (!words_end()) words.children.push_back(parse_item());
        words.span = {words.children.front().span.begin, words.children.back().span.end};
        const QueryNode& only = words.children.front();
        if (words.children.size() == 1 && only.presence == Presence::Plain) {
            return QueryNode(only);
        }
        if (words.children.size() == 1 && only.presence == Presence::Excluded) return negate(only);
        return words;
    }

    static QueryNode negate(QueryNode child) {
        QueryNode node;
        node.kind = NodeKind::Not;
        node.span = child.span;
        child.presence = Presence::Plain;
        node.children.push_back(std::move(child));
        return node;
    }

    // Something should stand here and does not.
    [[noreturn]] void refuse_missing() const {
        const bool is_operator = is(LexemeKind::And) || is(LexemeKind::Or);
        if (is_operator && operator_.span.end == 0) {
            throw QueryError(fmt::format("{} wants something before it", now().text), now().span);
        }
        if (operator_.span.end != 0) {
            throw QueryError(fmt::format("{} wants something after it", operator_.text),
                             operator_.span);
        }
        if (is(LexemeKind::Close)) throw QueryError("this bracket was never opened", now().span);
        throw QueryError("something to search for is missing", now().span);
    }

    QueryNode parse_item() {
        const Lexeme sign = now();
        const bool excluded = is(LexemeKind::Minus) || is(LexemeKind::Not);
        const bool required = is(LexemeKind::Plus);
        if (excluded || required) take();
        if (excluded && (is(LexemeKind::Not) || is(LexemeKind::Minus))) {
            throw QueryError("NOT twice says nothing; leave one out", now().span);
        }
        if ((excluded || required) && (words_end())) {
            const std::string name = sign.kind == LexemeKind::Not ? "NOT" : required ? "+" : "-";
            throw QueryError(name + " wants something after it", sign.span);
        }
        operator_ = {};
        QueryNode item = parse_primary();
        if (excluded) item.presence = Presence::Excluded;
        if (required) item.presence = Presence::Required;
        if (excluded || required) item.span.begin = sign.span.begin;
        return item;
    }

    QueryNode parse_primary() {
        switch (now().kind) {
            case LexemeKind::Open:
                return parse_brackets();
            case LexemeKind::Field:
                return parse_field();
            case LexemeKind::Word:
            case LexemeKind::Phrase:
                return parse_leaf();
            default:
                refuse_missing();
        }
    }

    QueryNode parse_brackets() {
        const Span open = take().span;
        if (++nesting_ > kMaxNesting) {
            throw QueryError(fmt::format("brackets are nested deeper than {}", kMaxNesting), open);
        }
        if (is(LexemeKind::Close)) {
            throw QueryError("nothing stands between these brackets", {open.begin, now().span.end});
        }
        if (is(LexemeKind::End)) throw QueryError("this bracket is never closed", open);
        operator_ = {};
        QueryNode inside = parse_or();
        if (!is(LexemeKind::Close)) throw QueryError("this bracket is never closed", open);
        inside.span = {open.begin, take().span.end};
        inside.presence = Presence::Plain;
        --nesting_;
        return inside;
    }

    QueryNode parse_field() {
        const Lexeme name = take();
        const Field* field = find_field(fold_text(name.text));
        if (field == nullptr) refuse_field(name);
        if (field_ != nullptr) {
            throw QueryError(
                fmt::format("a field inside the brackets of {}: means nothing", field_->name),
                name.span);
        }
        const bool adjacent = now().span.begin == name.span.end;
        const bool value = is(LexemeKind::Word) || is(LexemeKind::Phrase) || is(LexemeKind::Open);
        if (!adjacent || !value) {
            throw QueryError(fmt::format("{}: wants a value right behind it", name.text),
                             name.span);
        }
        field_ = field;
        QueryNode node = is(LexemeKind::Open) ? parse_brackets() : parse_leaf();
        field_ = nullptr;
        node.span.begin = name.span.begin;
        return node;
    }

    [[noreturn]] static void refuse_field(const Lexeme& name) {
        const std::string_view nearest = nearest_field_name(name.text);
        const std::string hint =
            nearest.empty() ? "quotes" : fmt::format("did you mean '{}:'? Quotes", nearest);
        throw QueryError(
            fmt::format("there is no field '{0}'; {1} make it words: \"{0}:\"", name.text, hint),
            name.span);
    }

    QueryNode parse_leaf() {
        const Lexeme& lexeme = take();
        const Field& field = field_ == nullptr ? fields::kBody : *field_;
        QueryNode leaf;
        leaf.span = lexeme.span;
        leaf.field = &field;
        leaf.text = lexeme.text;
        switch (field.kind) {
            case FieldKind::Text:
                leaf.kind = lexeme.kind == LexemeKind::Phrase ? NodeKind::Phrase : NodeKind::Word;
                if (leaf.kind == NodeKind::Word) refuse_unsupported(leaf.text, leaf.span);
                refuse_suffix(lexeme);
                break;
            case FieldKind::Exact:
                leaf.kind = NodeKind::Value;
                if (lexeme.kind == LexemeKind::Word && !has_own_signs(field)) {
                    refuse_unsupported(leaf.text, leaf.span);
                }
                break;
            case FieldKind::Date:
                leaf.kind = NodeKind::Days;
                leaf.days = parse_day_range(lexeme.text, field, lexeme.span, today_);
                break;
            case FieldKind::Number:
                leaf.kind = NodeKind::Numbers;
                leaf.numbers = parse_number_range(lexeme.text, lexeme.span);
                break;
        }
        return leaf;
    }

    // An address or an id may have any sign in it.
    static bool has_own_signs(const Field& field) {
        return &field == &fields::kUrl || &field == &fields::kId;
    }

    // "exact phrase"~3 and "exact phrase"^2 of other languages.
    void refuse_suffix(const Lexeme& phrase) const {
        const bool adjacent = is(LexemeKind::Word) && now().span.begin == phrase.span.end;
        if (phrase.kind == LexemeKind::Phrase && adjacent) {
            refuse_unsupported(phrase.text + now().text, now().span);
        }
    }

    std::vector<Lexeme> lexemes_;
    std::chrono::sys_days today_;
    std::size_t at_ = 0;
    int nesting_ = 0;
    Lexeme operator_;               // The AND or OR just taken; empty span when something else was.
    const Field* field_ = nullptr;  // Whose brackets we are in.
};

}  // namespace

QueryNode parse_query(std::string_view text, std::chrono::sys_days today) {
    return Parser(text, today).run();
}

QueryNode parse_plain(std::string_view text) {
    QueryNode words;
    words.kind = NodeKind::Words;
    words.span = {0, text.size()};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        QueryNode word;
        word.kind = NodeKind::Word;
        word.span = {begin, end};
        word.text = text.substr(begin, end - begin);
        words.children.push_back(std::move(word));
        at = end;
    }
    if (words.children.empty()) throw QueryError("the query is empty", {0, 0});
    if (words.children.size() > kMaxQueryWords) {
        throw QueryError(fmt::format("the query has more than {} words", kMaxQueryWords),
                         words.children[kMaxQueryWords].span);
    }
    return words;
}

}  // namespace dateline
