#include "common/analysis/tokenizer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "common/analysis/number_scanner.h"
#include "common/analysis/word_scanner.h"
#include "common/text/character.h"
#include "common/text/nfc.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// What an ASCII byte is, as bits so that a run of them can be summed up.
constexpr std::uint8_t kLower = 1;
constexpr std::uint8_t kUpper = 2;
constexpr std::uint8_t kDigit = 4;
constexpr std::uint8_t kWordBits = kLower | kUpper | kDigit;
constexpr std::uint8_t kJoins = 8;  // Perhaps the word goes on behind it.

constexpr std::array<std::uint8_t, 256> kAsciiBits = [] {
    std::array<std::uint8_t, 256> bits{};
    for (int c = 'a'; c <= 'z'; ++c) bits[static_cast<std::size_t>(c)] = kLower;
    for (int c = 'A'; c <= 'Z'; ++c) bits[static_cast<std::size_t>(c)] = kUpper;
    for (int c = '0'; c <= '9'; ++c) bits[static_cast<std::size_t>(c)] = kDigit;
    for (const std::size_t c : {0x26U, 0x27U, 0x60U}) bits[c] = kJoins;  // & ' `
    for (std::size_t c = 0x80; c < bits.size(); ++c) bits[c] = kJoins;
    return bits;
}();

std::uint8_t bits_of(char c) {
    return kAsciiBits[static_cast<unsigned char>(c)];
}
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}

std::size_t digits_before(std::string_view folded) {
    return std::min(folded.find_first_not_of("0123456789"), folded.size());
}

// A copy in lower case, byte for byte in place: ASCII words are views into it.
std::string_view lower_copy(std::string_view text, Arena& arena) {
    char* const copy = arena.allocate(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        copy[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return {copy, text.size()};
}

}  // namespace

void Tokenizer::begin(std::string_view text, Arena& arena) {
    text_ = text;
    lower_ = lower_copy(text, arena);
    at_ = 0;
    run_ = {};
    waiting_ = {};
}

bool Tokenizer::more(Arena& arena, std::vector<Token>& tokens, std::size_t most) {
    arena_ = &arena;
    tokens_ = &tokens;
    const std::size_t before = tokens.size();
    left_ = most > before ? most - before : 0;
    if (run_.is_there()) take_ideographs();
    while (at_ < text_.size() && left_ > 0) {
        const char c = text_[at_];
        const std::uint8_t bits = bits_of(c);
        if (bits == kDigit) {
            take(scan_number(text_, at_, arena));
        } else if ((bits & kWordBits) != 0) {
            if (!take_plain_word()) take(scan_word(text_, at_, arena));
        } else if (is_ascii(c)) {
            ++at_;
        } else {
            take_unicode();
        }
    }
    return tokens.size() > before;
}

// The common case: ASCII letters and digits, ended by something that cannot belong to the word.
bool Tokenizer::take_plain_word() {
    std::size_t end = at_;
    std::uint8_t seen = 0;
    for (; end < text_.size(); ++end) {
        const std::uint8_t bits = bits_of(text_[end]);
        if ((bits & kWordBits) == 0) break;
        seen |= bits;
    }
    if (end < text_.size() && text_[end] != ' ' && may_go_on(end)) return false;
    const std::string_view lower = lower_.substr(at_, end - at_);
    Token token;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.all_upper = (seen & (kLower | kUpper)) == kUpper && end - at_ > 1;
    token.has_digit = (seen & kDigit) != 0;
    token.lower = lower;
    token.folded = lower;
    put(token, end);
    return true;
}

// Behind a word in ASCII that began at at_ and ends at `end`.
bool Tokenizer::may_go_on(std::size_t end) const {
    if (bits_of(text_[end]) == kJoins) return true;
    if (text_[end] != '.') return false;
    const char last = text_[end - 1];
    const bool long_l = (last == 'l' || last == 'L') && text_.substr(end + 1, 1).starts_with(last);
    return end - at_ == 1 || long_l;
}

void Tokenizer::take(const Scanned& scanned) {
    if (scanned.token) {
        put(*scanned.token, scanned.next);
    } else {
        at_ = scanned.next;
    }
}

void Tokenizer::put(Token token, std::size_t next) {
    token.hyphen_after = hyphen_ties(next);
    tokens_->push_back(token);
    --left_;
    at_ = next;
}

// Is there one hyphen, or a non-joiner, at `at` with a word right behind it?
bool Tokenizer::hyphen_ties(std::size_t at) const {
    if (at + 1 >= text_.size()) return false;
    if (text_[at] == '-' && is_ascii(text_[at + 1])) {
        return (bits_of(text_[at + 1]) & kWordBits) != 0;
    }
    if (is_ascii(text_[at]) && text_[at] != '-') return false;
    if (non_joiner_ties(text_, at)) return true;
    const DecodedCharacter hyphen = decode_utf8(text_, at);
    if (character(hyphen.code).character_class != CharacterClass::Hyphen) return false;
    const std::size_t behind = at + hyphen.length;
    if (behind >= text_.size()) return false;
    const CharacterClass next = character(decode_utf8(text_, behind).code).character_class;
    return next == CharacterClass::Letter || next == CharacterClass::Digit;
}

void Tokenizer::take_unicode() {
    const DecodedCharacter decoded = decode_utf8(text_, at_);
    switch (character(decoded.code).character_class) {
        case CharacterClass::Digit:
            take(scan_number(text_, at_, *arena_));
            break;
        case CharacterClass::Letter:
        case CharacterClass::Mark:
            take(scan_word(text_, at_, *arena_));
            break;
        case CharacterClass::WholeWord:
            take_whole_word(decoded);
            break;
        case CharacterClass::Ideograph:
            take_run(decoded);
            break;
        default:
            at_ += decoded.length;
    }
}

// One that stands for these digits or letters.
void Tokenizer::put_sign(std::string_view folded, TokenKind kind, std::size_t end) {
    Token token;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.has_digit = kind == TokenKind::Number;
    token.folded = folded;
    token.lower = folded;
    tokens_->push_back(token);
    --left_;
}

void Tokenizer::take_whole_word(const DecodedCharacter& decoded) {
    const std::string_view folded = character(decoded.code).folded;
    const TokenKind kind = digits_before(folded) > 0 ? TokenKind::Number : TokenKind::Word;
    put_sign(folded, kind, at_ + decoded.length);
    at_ += decoded.length;
}

// A sign such as ㋀ is a number and ideographs.
void Tokenizer::take_run(const DecodedCharacter& first) {
    const std::string_view folded = character(first.code).folded;
    const std::size_t digits = digits_before(folded);
    if (digits > 0) put_sign(folded.substr(0, digits), TokenKind::Number, at_ + first.length);
    waiting_ = folded.substr(digits);
    waiting_begin_ = at_;
    at_ += first.length;
    run_ = next_ideograph();
    take_ideographs();
}

// One of those that the last sign stands for.
Tokenizer::Ideograph Tokenizer::next_waiting() {
    const std::size_t length = decode_utf8(waiting_, 0).length;
    const Ideograph next{waiting_begin_, at_, waiting_.substr(0, length)};
    waiting_.remove_prefix(length);
    return waiting_.empty() ? voiced(next) : next;
}

Tokenizer::Ideograph Tokenizer::next_ideograph() {
    if (!waiting_.empty()) return next_waiting();
    for (std::size_t at = at_; at < text_.size() && !is_ascii(text_[at]);) {
        const DecodedCharacter decoded = decode_utf8(text_, at);
        const Character& entry = character(decoded.code);
        const std::size_t begin = at;
        at += decoded.length;
        if (entry.character_class == CharacterClass::Invisible) continue;
        if (entry.character_class != CharacterClass::Ideograph) break;
        if (digits_before(entry.folded) > 0) break;
        at_ = at;
        waiting_ = entry.folded;
        waiting_begin_ = begin;
        return next_waiting();
    }
    return {};
}

// With the mark behind it that makes ハ ba or pa: half-width kana have theirs apart.
Tokenizer::Ideograph Tokenizer::voiced(const Ideograph& kana) {
    constexpr std::array<std::string_view, 2> kMarks{"\u3099", "\u309A"};
    if (at_ >= text_.size() || is_ascii(text_[at_])) return kana;
    const DecodedCharacter decoded = decode_utf8(text_, at_);
    const std::string_view mark = character(decoded.code).folded;
    if (std::ranges::find(kMarks, mark) == kMarks.end()) return kana;
    at_ += decoded.length;
    const std::string composed = to_nfc(std::string(kana.folded).append(mark));
    const DecodedCharacter whole = decode_utf8(composed, 0);
    const bool composes = whole.length == composed.size();
    return {kana.begin, at_, composes ? character(whole.code).folded : kana.folded};
}

void Tokenizer::take_ideographs() {
    while (run_.is_there() && left_ > 0) {
        const Ideograph next = next_ideograph();
        put_ideographs(run_, next);
        run_ = next;
    }
}

void Tokenizer::put_ideographs(const Ideograph& first, const Ideograph& second) {
    std::string folded(first.folded);
    folded += second.folded;
    Token token;
    token.begin = static_cast<std::uint32_t>(first.begin);
    token.end = static_cast<std::uint32_t>(second.is_there() ? second.end : first.end);
    token.kind = second.is_there() ? TokenKind::Pair : TokenKind::LastIdeograph;
    token.folded = arena_->keep(folded);
    token.lower = token.folded;
    tokens_->push_back(token);
    --left_;
}

}  // namespace dateline
