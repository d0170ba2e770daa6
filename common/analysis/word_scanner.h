// One word of any script, with all that can be inside it: the tokenizer's slow and
// thorough half. Its rules are the list in tokenizer.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/token.h"
#include "common/text/arena.h"

namespace dateline {

struct Scanned {
    std::optional<Token> token;  // Absent when what stood there is no word after all.
    std::size_t next = 0;        // Where to go on: always behind the place asked for.
};

// Scans at text[at], where a letter or a mark begins.
Scanned scan_word(std::string_view text, std::size_t at, Arena& arena);

// The word being put together. Also used by the number scanner, for the letters behind a number.
struct WordSpelling {
    std::string lower;
    std::string folded;
    std::size_t end = 0;  // Behind the last visible character.
    std::size_t character_count = 0;
    std::size_t lower_base = 0;  // Where an ending behind an apostrophe begins in `lower`, or 0.
    std::size_t folded_base = 0;
    bool has_accent_marks = false;
    bool has_lower = false;
    bool has_letter = false;
    bool has_digit = false;
    bool elided = false;
};

// Reads on from text[at] into `forms`; returns where the word and what belongs to it (a possessive,
// the apostrophe of an elision) ends.
std::size_t scan_word_characters(std::string_view text, std::size_t at, WordSpelling& forms);

// Does a zero-width non-joiner at text[at] part two words of the Arabic script as a hyphen parts
// them elsewhere: Persian می‌شود, کتاب‌ها?
bool non_joiner_ties(std::string_view text, std::size_t at);

Token make_token(const WordSpelling& forms, std::size_t begin, TokenKind kind, Arena& arena);

}  // namespace dateline
