// Text to tokens. What is one word:
//   letters, digits and marks in a row; invisible characters inside are not there
//   U.S. U.N. a.m.      single letters with dots: one acronym
//   1,000,000  3.5      a number with its thousands (comma, apostrophe, fixed blank, ٬ ，, or two
//   or 1.5bn  26th         more groups with dots) joined, decimals kept, letters behind kept; its
//   12,50,000  １，０００   digits of any script; lakhs and crores too
//   ①  ⑴  ℃             a number or letter in a circle or the like is a word of its own
//   AT&T  S&P           up to three letters on both sides of & (also written &amp;)
//   O'Brien  don't      an inner apostrophe is not there: obrien, dont
//   Hawaiʻi  צ'ק        so is an okina, a geresh, a grave or acute accent that stands alone
//   Carney's            a possessive 's ends the word
//   l'eau  d'Angelo     an elided article or preposition is a word of its own
//   Ankara'nın  1990'da an ending of a name is noted, that of a number is not there
//   צה״ל  צה"ל          gershayim, typed as a quote too, are not there
//   col·lecció          the dot of a Catalan long l is not there, be it a full stop
//   北京市               a run of ideographs: each pair of neighbours, then the last one; one sign
//   ㍻ ﾊﾞ                may stand for two, and half-width kana have their marks behind them
// Hyphens, and between Arabic letters the zero-width non-joiner, end a token and are noted, for the
// analyser to join what they tie.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/text/arena.h"

namespace dateline {

struct DecodedCharacter;
struct Scanned;

// Some tokens at a time, so that a text of a million words needs no room for a million tokens. They
// come in the order of their beginnings; any input ends, in linear time.
class Tokenizer {
  public:
    // The text (UTF-8, at most 4 GiB; invalid bytes separate words) and `arena`, which takes a copy
    // of it, must live until the last token is used.
    void begin(std::string_view text, Arena& arena);

    // Appends the next tokens, until `tokens` has `most` of them. False at the end of the text. The
    // views point into `arena` and that given to begin().
    bool more(Arena& arena, std::vector<Token>& tokens, std::size_t most);

  private:
    // One of a run; no bytes: there is none.
    struct Ideograph {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string_view folded;

        bool is_there() const { return end > 0; }
    };

    bool take_plain_word();
    bool may_go_on(std::size_t end) const;
    void take(const Scanned& scanned);
    void put(Token token, std::size_t next);
    bool hyphen_ties(std::size_t at) const;
    void take_unicode();
    void put_sign(std::string_view folded, TokenKind kind, std::size_t end);
    void take_whole_word(const DecodedCharacter& decoded);
    void take_run(const DecodedCharacter& first);
    Ideograph next_ideograph();
    Ideograph next_waiting();
    Ideograph voiced(const Ideograph& kana);
    void take_ideographs();
    void put_ideographs(const Ideograph& first, const Ideograph& second);

    std::string_view text_;
    std::string_view lower_;
    std::size_t at_ = 0;
    Ideograph run_;                  // The last one of a run that has not ended.
    std::string_view waiting_;       // The other ideographs of the last sign that was read.
    std::size_t waiting_begin_ = 0;  // Where it begins.
    Arena* arena_ = nullptr;
    std::vector<Token>* tokens_ = nullptr;
    std::size_t left_ = 0;  // How many more are wanted.
};

}  // namespace dateline
