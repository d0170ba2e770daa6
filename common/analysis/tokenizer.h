// Text to tokens. What is one word:
//   letters, digits and marks in a row; invisible characters inside are not there
//   U.S. U.N. a.m.      single letters with dots: one acronym
//   1,000,000  3.5      a number with its thousands (comma, apostrophe, fixed blank, or two or more
//   1.5bn  26th         groups with dots) joined, decimals kept, letters behind kept
//   AT&T  S&P           up to three letters on both sides of & (also written &amp;)
//   O'Brien  don't      an inner apostrophe is not there: obrien, dont
//   Carney's            a possessive 's ends the word
//   l'eau  d'Angelo     an elided article or preposition is a word of its own
//   北京市               a run of ideographs: each pair of neighbours, then the last one
// Hyphens end a token and are noted, for the analyser to join what they tie.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/text/arena.h"

namespace dateline {

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
    void take(const Scanned& scanned);
    void put(Token token, std::size_t next);
    bool hyphen_ties(std::size_t at) const;
    void take_unicode();
    Ideograph next_ideograph();
    void take_ideographs();
    void put_ideographs(const Ideograph& first, const Ideograph& second);

    std::string_view text_;
    std::string_view lower_;
    std::size_t at_ = 0;
    Ideograph run_;  // The last one of a run that has not ended.
    Arena* arena_ = nullptr;
    std::vector<Token>* tokens_ = nullptr;
    std::size_t left_ = 0;  // How many more are wanted.
};

}  // namespace dateline
