// A piece of text that is one word to a reader, before stemming.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class TokenKind : std::uint8_t {
    Word,           // Letters, perhaps with digits behind: "investing", "covid19", "at&t".
    DottedAcronym,  // "U.S.", "a.m.": lower and folded without the dots.
    Number,         // Begins with a digit: "1000000", "3.5", "1.5bn", "26th".
    Pair,           // Two neighbouring ideographs.
    LastIdeograph,  // The last ideograph of a run, alone.
};

struct Token {
    std::uint32_t begin = 0;  // Bytes [begin, end) of the text.
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::Word;
    bool all_upper = false;  // Two or more letters, all of them capitals.
    bool has_digit = false;
    bool hyphen_after = false;  // A hyphen ties it to the next token: "co-operation".
    bool elided = false;        // An article or preposition with an apostrophe: "l'", "dell'".
    // Bytes at the end of `lower` and `folded` that stood behind an apostrophe and may be an
    // ending: "Ankara'nın".
    std::uint8_t lower_ending = 0;
    std::uint8_t folded_ending = 0;
    std::string_view lower;   // Lower case, composed, accents kept: what stemmers take.
    std::string_view folded;  // As `common/text/character.h` folds: what terms are made of.
};

}  // namespace dateline
