#include "searcher/query/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "common/text/character.h"
#include "searcher/query/leaf.h"
#include "searcher/query/near_operator.h"
#include "searcher/query/nearest_name.h"
#include "searcher/query/positional.h"
#include "searcher/query/word_signs.h"

namespace dateline {
namespace {

constexpr std::uint32_t kMaxCount = 10'000;

class Parser {
  public:
    Parser(const std::vector<Lexeme>& lexemes, std::chrono::sys_days today)
        : lexemes_(lexemes), today_(today) {
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
        if (is(LexemeKind::End)) refuse("the query is empty", now().span);
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
    bool is_between() const {
        return is(LexemeKind::And) || is(LexemeKind::Or) || is(LexemeKind::Near);
    }

    QueryNode parse_words() {
        if (words_end()) refuse_missing();
        QueryNode words;
        words.kind = NodeKind::Words;
        while (!words_end()) words.children.push_back(parse_item());
        words.span = {words.children.front().span.begin, words.children.back().span.end};
        QueryNode& only = words.children.front();
        if (words.children.size() > 1 || only.presence == Presence::Required) return words;
        const bool excluded = only.presence == Presence::Excluded;
        QueryNode alone = std::move(only);
        return excluded ? negate(std::move(alone)) : alone;
    }

    static QueryNode negate(QueryNode child) {
        QueryNode node;
        node.kind = NodeKind::Not;
        node.span = child.span;
        child.presence = Presence::Plain;
        node.children.push_back(std::move(child));
        return node;
    }

    // What is said of errors is made here, so that it takes no room on the stack where brackets
    // stand in brackets.
    [[noreturn, gnu::noinline]] static void refuse(const char* what, Span where) {
        throw QueryError(what, where);
    }
    [[noreturn, gnu::noinline]] static void refuse(std::string_view name, const char* what,
                                                   Span where) {
        throw QueryError(std::string(name) + what, where);
    }
    [[noreturn, gnu::noinline]] static void refuse_more(const char* what, Span where) {
        throw QueryError(fmt::format(fmt::runtime(what), kMaxNesting), where);
    }

    // Something should stand here and does not.
    [[noreturn]] void refuse_missing() const {
        if (is_between() && operator_.span.end == 0) {
            refuse(now().text, " wants something before it", now().span);
        }
        if (operator_.span.end != 0) {
            refuse(operator_.text, " wants something after it", operator_.span);
        }
        if (is(LexemeKind::Close)) refuse("this bracket was never opened", now().span);
        refuse("something to search for is missing", now().span);
    }

    QueryNode parse_item() {
        const std::size_t begin = now().span.begin;
        const Presence presence = take_sign();
        operator_ = {};
        QueryNode item = parse_near();
        item.presence = presence;
        if (presence != Presence::Plain) item.span.begin = begin;
        return item;
    }

    Presence take_sign() {
        const bool excluded = is(LexemeKind::Minus) || is(LexemeKind::Not);
        if (!excluded && !is(LexemeKind::Plus)) return Presence::Plain;
        const Lexeme& sign = take();
        if (excluded && (is(LexemeKind::Not) || is(LexemeKind::Minus))) {
            refuse("NOT twice says nothing; leave one out", now().span);
        }
        if (words_end() || is(LexemeKind::Near)) {
            const char* const name = sign.kind == LexemeKind::Not ? "NOT" : excluded ? "-" : "+";
            refuse(name, " wants something after it", sign.span);
        }
        return excluded ? Presence::Excluded : Presence::Required;
    }

    // "NOT W/5", which is one operator.
    bool is_not_near() const {
        return is(LexemeKind::Not) && lexemes_[at_ + 1].kind == LexemeKind::Near;
    }

    // a NEAR/5 b NEAR/3 c is (a NEAR/5 b) NEAR/3 c.
    QueryNode parse_near() {
        QueryNode first = parse_weighed();
        while (is(LexemeKind::Near) || is_not_near()) parse_partner(first);
        return first;
    }

    void parse_partner(QueryNode& first) {
        const bool away = is_not_near();
        if (away) take();
        const Lexeme& between = take();
        operator_ = between;
        if (++nears_ > kMaxNesting) {
            refuse_more("the query has more than {} proximity operators", between.span);
        }
        QueryNode near;
        near.kind = away ? NodeKind::NotNear : NodeKind::Near;
        near.reach = *parse_near_operator(between.text, between.span);
        if (words_end() || is(LexemeKind::Near)) refuse_missing();
        near.children.push_back(std::move(first));
        near.children.push_back(parse_weighed());
        near.span = {near.children.front().span.begin, near.children.back().span.end};
        for (const QueryNode& child : near.children) require_positional(child, between.text);
        first = std::move(near);
    }

    QueryNode parse_weighed() {
        QueryNode node = parse_primary();
        const bool adjacent = is(LexemeKind::Word) && now().span.begin == node.span.end;
        if (adjacent && last_kind_ != LexemeKind::Word) take_weight(node);
        return node;
    }

    void take_weight(QueryNode& node) {
        if (last_kind_ == LexemeKind::Phrase && now().text.starts_with('~')) {
            refuse("a phrase has no reach; write its words with NEAR/5 between them", now().span);
        }
        const std::optional<double> weight = read_weight(now().text, now().span);
        if (!weight) return;
        if (node.children.empty()) require_weighable(node, now().span);
        if (node.weight != 1) refuse("this has a weight already", now().span);
        node.weight = *weight;
        node.span.end = take().span.end;
    }

    QueryNode parse_primary() {
        switch (now().kind) {
            case LexemeKind::Open:
                return parse_brackets();
            case LexemeKind::AtLeast:
                return parse_counted(NodeKind::AtLeast, "ATLEAST");
            case LexemeKind::First:
                return parse_counted(NodeKind::First, "FIRST");
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
        if (++nesting_ > kMaxNesting) refuse_more("brackets are nested deeper than {}", open);
        if (is(LexemeKind::Close)) {
            refuse("nothing stands between these brackets", {open.begin, now().span.end});
        }
        if (is(LexemeKind::End)) refuse("this bracket is never closed", open);
        operator_ = {};
        QueryNode inside = parse_or();
        if (!is(LexemeKind::Close)) refuse("this bracket is never closed", open);
        inside.span = {open.begin, take().span.end};
        last_kind_ = LexemeKind::Close;
        inside.presence = Presence::Plain;
        --nesting_;
        return inside;
    }

    QueryNode parse_counted(NodeKind kind, std::string_view function) {
        const Lexeme& name = take();
        QueryNode node;
        node.kind = kind;
        node.count = count_of(name, function);
        node.children.push_back(parse_brackets());
        require_positional(node.children.front(), std::string(function) + name.text);
        node.span = {name.span.begin, node.children.front().span.end};
        return node;
    }

    static std::uint32_t count_of(const Lexeme& name, std::string_view function) {
        std::uint32_t count = 0;
        const char* const end = name.text.data() + name.text.size();
        const auto parsed = std::from_chars(name.text.data(), end, count);
        if (parsed.ec != std::errc() || count == 0 || count > kMaxCount) {
            throw QueryError(fmt::format("{0} takes 1 to {1}: {0}3(word)", function, kMaxCount),
                             name.span);
        }
        return count;
    }

    QueryNode parse_field() {
        const Lexeme& name = take();
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
            refuse(name.text, ": wants a value right behind it", name.span);
        }
        field_ = field;
        QueryNode node = is(LexemeKind::Open) ? parse_brackets() : parse_leaf();
        field_ = nullptr;
        node.span.begin = name.span.begin;
        return node;
    }

    [[noreturn]] static void refuse_field(const Lexeme& name) {
        if (const auto advice = advice_on_field(fold_text(name.text)); !advice.empty()) {
            throw QueryError(fmt::format("there is no field '{}'; {}", name.text, advice),
                             name.span);
        }
        const std::string_view nearest = nearest_field_name(name.text);
        const std::string hint =
            nearest.empty() ? "quotes" : fmt::format("did you mean '{}:'? Quotes", nearest);
        throw QueryError(
            fmt::format("there is no field '{0}'; {1} make it words: \"{0}:\"", name.text, hint),
            name.span);
    }

    QueryNode parse_leaf() {
        const Lexeme& lexeme = take();
        last_kind_ = lexeme.kind;
        const Field& field = field_ == nullptr ? fields::kBody : *field_;
        if (field.kind == FieldKind::Date) refuse_half_quoted(lexeme);
        return make_leaf(lexeme, field, today_);
    }

    // date:"last month"..yesterday would be a date and a word.
    void refuse_half_quoted(const Lexeme& date) const {
        const bool adjacent = now().span.begin == date.span.end;
        const bool goes_on = is(LexemeKind::Word) && now().text.starts_with("..");
        const bool is_open = is(LexemeKind::Phrase) && date.text.ends_with("..");
        if (!adjacent || (!goes_on && !is_open)) return;
        throw QueryError("a date with blanks is quoted as a whole: date:\"last month..yesterday\"",
                         {date.span.begin, now().span.end});
    }

    const std::vector<Lexeme>& lexemes_;
    std::chrono::sys_days today_;
    std::size_t at_ = 0;
    int nesting_ = 0;
    int nears_ = 0;                           // Each is one deeper than the one before it, too.
    LexemeKind last_kind_ = LexemeKind::End;  // Of what a weight may stand behind.
    Lexeme operator_;               // The operator just taken; empty span when something else was.
    const Field* field_ = nullptr;  // Whose brackets we are in.
};

}  // namespace

QueryNode parse_query(std::string_view text, std::chrono::sys_days today) {
    return parse_lexemes(lex(text), today);
}

QueryNode parse_lexemes(const std::vector<Lexeme>& lexemes, std::chrono::sys_days today) {
    return Parser(lexemes, today).run();
}

}  // namespace dateline
