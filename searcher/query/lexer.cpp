#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>

#include "common/text/hebrew.h"
#include "searcher/query/near_operator.h"

namespace dateline {
namespace {

// An opening quote and what may close it.
struct Quote {
    std::string_view open;
    std::array<std::string_view, 3> close;
};
constexpr std::array<Quote, 5> kQuotes{{{"\"", {"\"", "", ""}},
                                        {"“", {"”", "“", "\""}},
                                        {"”", {"”", "", ""}},
                                        {"„", {"“", "”", "\""}},
                                        {"«", {"»", "", ""}}}};

struct Operator {
    std::string_view word;
    LexemeKind kind;
};
constexpr std::array<Operator, 3> kOperators{
    {{"AND", LexemeKind::And}, {"OR", LexemeKind::Or}, {"NOT", LexemeKind::Not}}};

// With digits after them, right before a bracket.
constexpr std::array<Operator, 2> kCounted{
    {{"ATLEAST", LexemeKind::AtLeast}, {"FIRST", LexemeKind::First}}};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
}
bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Lexeme> run() {
        while (skip_blanks(), at_ < text_.size()) take();
        put(LexemeKind::End, text_.size(), text_.size());
        return std::move(lexemes_);
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    std::string_view rest() const { return text_.substr(at_); }

    void put(LexemeKind kind, std::size_t begin, std::size_t end, std::string_view text = {}) {
        lexemes_.push_back({kind, {begin, end}, std::string(text)});
        at_ = end;
    }

    void take() {
        const char c = text_[at_];
        if (c == '(') return put(LexemeKind::Open, at_, at_ + 1);
        if (c == ')') return put(LexemeKind::Close, at_, at_ + 1);
        if (const Quote* quote = quote_at(at_)) return take_phrase(*quote);
        // "New York"-based: a sign behind a phrase or a bracket is none.
        if ((c == '+' || c == '-') && !begins_something()) {
            ++at_;
            return;
        }
        if ((c == '+' || c == '-') && may_take_sign()) {
            return put(c == '+' ? LexemeKind::Plus : LexemeKind::Minus, at_, at_ + 1);
        }
        if (take_field()) return;
        take_word();
    }

    const Quote* quote_at(std::size_t at) const {
        if (gershayim_bytes(text_, at) > 0) return nullptr;
        const auto found = std::ranges::find_if(
            kQuotes, [&](const Quote& quote) { return text_.substr(at).starts_with(quote.open); });
        return found == kQuotes.end() ? nullptr : found;
    }

    void take_phrase(const Quote& quote) {
        const std::size_t begin = at_;
        const std::size_t inside = begin + quote.open.size();
        for (std::size_t at = inside; at < text_.size(); ++at) {
            for (const std::string_view close : quote.close) {
                if (close.empty() || !text_.substr(at).starts_with(close)) continue;
                if (gershayim_bytes(text_, at) > 0) continue;
                return put(LexemeKind::Phrase, begin, at + close.size(),
                           text_.substr(inside, at - inside));
            }
        }
        throw QueryError("this quote is never closed", {begin, inside});
    }

    // Does something of its own begin here: behind a blank, a bracket, a field's name?
    bool begins_something() const {
        if (at_ == 0 || is_blank(text_[at_ - 1]) || text_[at_ - 1] == '(') return true;
        return !lexemes_.empty() && lexemes_.back().kind == LexemeKind::Field;
    }

    // A sign belongs to what follows it: a word, a phrase, a bracket. "--" or "- " is a dash.
    bool may_take_sign() const {
        if (at_ + 1 >= text_.size()) return false;
        const char next = text_[at_ + 1];
        return !is_blank(next) && next != '-' && next != '+' && next != ')';
    }

    // A value right behind a field's name is no field again, nor is the beginning of an address.
    bool take_field() {
        const bool is_value = !lexemes_.empty() && lexemes_.back().kind == LexemeKind::Field &&
                              lexemes_.back().span.end == at_;
        if (is_value) return false;
        std::size_t end = at_;
        while (end < text_.size() && is_name_letter(text_[end])) ++end;
        if (end == at_ || end >= text_.size() || text_[end] != ':') return false;
        if (text_.substr(end).starts_with("://")) return false;
        const std::string_view name = text_.substr(at_, end - at_);
        put(LexemeKind::Field, at_, end + 1, name);
        return true;
    }

    void take_word() {
        const std::size_t begin = at_;
        std::size_t end = begin + 1;
        while (end < text_.size() && !is_blank(text_[end]) && text_[end] != '(' &&
               text_[end] != ')' && quote_at(end) == nullptr) {
            ++end;
        }
        const std::string_view word = text_.substr(begin, end - begin);
        if (end < text_.size() && text_[end] == '(') {
            for (const auto& [name, kind] : kCounted) {
                if (is_counted(word, name)) {
                    return put(kind, begin, end, word.substr(name.size()));
                }
            }
        }
        put(kind_of(word, {begin, end}), begin, end, word);
    }

    static LexemeKind kind_of(std::string_view word, Span span) {
        const auto found = std::ranges::find(kOperators, word, &Operator::word);
        if (found != kOperators.end()) return found->kind;
        return parse_near_operator(word, span) ? LexemeKind::Near : LexemeKind::Word;
    }

    static bool is_counted(std::string_view word, std::string_view name) {
        return word.starts_with(name) && word.size() > name.size() &&
               std::ranges::all_of(word.substr(name.size()),
                                   [](char c) { return c >= '0' && c <= '9'; });
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view text) {
    if (text.size() > kMaxQueryBytes) {
        throw QueryError("the query is longer than a megabyte", {kMaxQueryBytes, kMaxQueryBytes});
    }
    return Lexer(text).run();
}

}  // namespace dateline
