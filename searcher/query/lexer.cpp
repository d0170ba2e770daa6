#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "common/schema.h"
#include "common/text/character.h"
#include "common/text/hebrew.h"
#include "searcher/query/near_operator.h"
#include "searcher/query/query_signs.h"

namespace dateline {
namespace {

// An opening quote and what may close it.
struct Quote {
    std::string_view open;
    std::array<std::string_view, 3> close;
};
constexpr std::array<Quote, 9> kQuotes{{{"\"", {"\"", "", ""}},
                                        {"“", {"”", "“", "\""}},
                                        {"”", {"”", "", ""}},
                                        {"„", {"“", "”", "\""}},
                                        {"«", {"»", "", ""}},
                                        {"»", {"«", "»", ""}},
                                        {"＂", {"＂", "\"", ""}},
                                        {"「", {"」", "", ""}},
                                        {"『", {"』", "", ""}}}};

struct Operator {
    std::string_view word;
    LexemeKind kind;
};
constexpr std::array<Operator, 3> kOperators{
    {{"AND", LexemeKind::And}, {"OR", LexemeKind::Or}, {"NOT", LexemeKind::Not}}};

// With digits after them, right before a bracket.
constexpr std::array<Operator, 2> kCounted{
    {{"ATLEAST", LexemeKind::AtLeast}, {"FIRST", LexemeKind::First}}};
constexpr std::string_view kInward = "»";
constexpr std::size_t kNoName = SIZE_MAX;

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {
        for (const std::string_view angle : {"«", "»"}) {
            const std::size_t last = text.rfind(angle);
            if (last != std::string_view::npos) last_angle_ = std::max(last_angle_, last + 1);
        }
    }

    std::vector<Lexeme> run() {
        while (skip_blanks(), at_ < text_.size()) take();
        put(LexemeKind::End, text_.size(), text_.size());
        return std::move(lexemes_);
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size()) {
            const std::size_t size = blank_size(text_, at_);
            if (size == 0) return;
            at_ += size;
            is_apart_ = true;
        }
    }

    std::string_view rest() const { return text_.substr(at_); }

    void put(LexemeKind kind, std::size_t begin, std::size_t end, std::string_view text = {}) {
        lexemes_.push_back({kind, {begin, end}, std::string(text)});
        at_ = end;
        is_apart_ = kind == LexemeKind::Open;
    }

    void take() {
        const bool taken = (!is_plain(text_[at_]) && take_mark()) || take_field();
        if (!taken) take_word();
    }

    // A bracket, a phrase or a sign.
    bool take_mark() {
        const FoundMark mark = mark_at(text_, at_);
        if (mark.mark == '(' || mark.mark == ')') {
            put(mark.mark == '(' ? LexemeKind::Open : LexemeKind::Close, at_, at_ + mark.size);
            return true;
        }
        if (const Quote* quote = quote_at(at_)) {
            take_phrase(*quote);
            return true;
        }
        return take_sign();
    }

    const Quote* quote_at(std::size_t at) const {
        if (gershayim_bytes(text_, at) > 0) return nullptr;
        const auto found = std::ranges::find_if(
            kQuotes, [&](const Quote& quote) { return text_.substr(at).starts_with(quote.open); });
        if (found == kQuotes.end()) return nullptr;
        return found->open == kInward && !opens_inward(at) ? nullptr : found;
    }

    // »oil price« opens where others close: only at the beginning of a word, and if closed at all.
    bool opens_inward(std::size_t at) const {
        const std::size_t inside = at + kInward.size();
        const bool begins = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '(' ||
                            text_[at - 1] == ':' || text_[at - 1] == '-' || text_[at - 1] == '+';
        return begins && inside < last_angle_ && blank_size(text_, inside) == 0;
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

    // Does something stand here that a sign can belong to: a word, a phrase, a bracket?
    bool is_something(std::size_t at) const {
        if (at >= text_.size() || blank_size(text_, at) != 0) return false;
        if (quote_at(at) != nullptr || mark_at(text_, at).mark == '(') return true;
        const auto byte = static_cast<unsigned char>(text_[at]);
        return std::isalnum(byte) != 0 || byte >= 0x80U;
    }

    // Is this right behind the name of a field, as its value?
    bool is_value() const {
        return !lexemes_.empty() && lexemes_.back().kind == LexemeKind::Field &&
               lexemes_.back().span.end == at_;
    }

    // A sign belongs to what follows it; in front of a blank it is a dash.
    bool take_sign() {
        const FoundSign found = sign_at(text_, at_);
        if (found.sign == WordSign::None) return false;
        const bool is_plain = !found.is_other;
        const bool begins = at_ == 0 || is_apart_ || is_value();
        if (!begins) {
            at_ += found.size;  // "New York"-based: after a phrase or a bracket it only divides.
            return true;
        }
        if (is_value() && has_signed_value()) return false;
        refuse_several_signs();
        const std::size_t next = at_ + found.size;
        // A usual sign also makes what has no letters its own: -*bank.
        const bool stands = is_something(next) || (is_plain && is_other_text(next));
        if (!stands) return false;
        put(found.sign == WordSign::Plus ? LexemeKind::Plus : LexemeKind::Minus, at_, next,
            found.is_other ? text_.substr(at_, found.size) : std::string_view());
        return true;
    }

    bool is_other_text(std::size_t at) const {
        return at < text_.size() && blank_size(text_, at) == 0 && mark_at(text_, at).mark != ')' &&
               sign_at(text_, at).sign == WordSign::None;
    }

    // --gas or +-gas is neither: nobody could say whether gas is wanted.
    void refuse_several_signs() const {
        std::size_t end = at_;
        std::size_t count = 0;
        while (end < text_.size()) {
            const FoundSign found = sign_at(text_, end);
            if (found.sign == WordSign::None) break;
            end += found.size;
            ++count;
        }
        if (count < 2 || !is_something(end)) return;
        throw QueryError("write one sign before a word: - to exclude it, + to require it",
                         {at_, end});
    }

    // date:-7d and words:-500 say something of their own.
    bool has_signed_value() const {
        const Field* field = find_field(fold_text(lexemes_.back().text));
        return field != nullptr &&
               (field->kind == FieldKind::Date || field->kind == FieldKind::Number);
    }

    // What ends the name of a field: a colon; = and, of dates and numbers, < and >, as other
    // languages have it; a bracket after capitals: HEADLINE(flood).
    std::size_t name_end_size(std::string_view name, std::size_t end) const {
        const FoundMark mark = mark_at(text_, end);
        if (mark.mark == ':') return text_.substr(end).starts_with("://") ? kNoName : mark.size;
        const char next = mark.mark == '(' ? '(' : text_[end];
        const bool may_end = next == '=' || next == '<' || next == '>' || next == '(';
        const Field* field = may_end ? find_field(fold_text(name)) : nullptr;
        if (field == nullptr) return kNoName;
        const bool is_range = field->kind == FieldKind::Date || field->kind == FieldKind::Number;
        if (is_range && (next == '<' || next == '>')) return 0;
        if (next == '=') return 1;
        const bool is_capitals =
            std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
        return mark.mark == '(' && is_capitals ? 0 : kNoName;
    }

    // A value right behind a field's name is no field again, nor is the beginning of an address.
    bool take_field() {
        if (is_value()) return false;
        std::size_t end = at_;
        while (end < text_.size() && is_name_letter(text_[end])) ++end;
        if (end == at_ || end >= text_.size()) return false;
        const std::string_view name = text_.substr(at_, end - at_);
        const std::size_t size = name_end_size(name, end);
        if (size == kNoName) return false;
        put(LexemeKind::Field, at_, end + size, name);
        return true;
    }

    void take_word() {
        const std::size_t begin = at_;
        std::size_t end = begin + 1;
        while (end < text_.size() && !ends_word(end)) ++end;
        const std::string_view word = text_.substr(begin, end - begin);
        if (end < text_.size() && mark_at(text_, end).mark == '(') {
            for (const auto& [name, kind] : kCounted) {
                if (is_counted(word, name)) {
                    return put(kind, begin, end, word.substr(name.size()));
                }
            }
        }
        put(kind_of(word, {begin, end}), begin, end, word);
    }

    bool ends_word(std::size_t at) const {
        if (is_plain(text_[at])) return false;
        if (blank_size(text_, at) != 0) return true;
        const char mark = mark_at(text_, at).mark;
        return mark == '(' || mark == ')' || quote_at(at) != nullptr;
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
    std::size_t last_angle_ = 0;  // Just after where the last « or » begins.
    bool is_apart_ = false;       // After a blank or an opening bracket.
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
