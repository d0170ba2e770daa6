// Is what looks like the end of a sentence one? By the signs, what stands before them and what
// comes after.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/abbreviations.h"
#include "common/text/sentence_signs.h"

namespace dateline {

// Signs that may end a sentence, with what closes behind them and the blanks.
struct PossibleEnd {
    std::size_t sign = 0;    // Where the first of them stands.
    std::size_t next = 0;    // Where the next sentence would begin.
    bool full_stop = false;  // They are one full stop.
    bool final = false;      // One of them ends a sentence even without a blank: "。"
    bool quote = false;      // A quotation closes behind them,
    bool bracket = false;    // or a bracket.
    bool blank = false;      // A blank stands behind them.
};

// What begins at text[at]; when that is no sign that may end a sentence, `next` of the result is
// `at`. Takes the time of the bytes passed over.
PossibleEnd possible_end(std::string_view text, std::size_t at, QuestionMark question);

// `first_word`: where the first word of the sentence begins, before the end.
bool is_sentence_end(std::string_view text, const PossibleEnd& end, std::size_t first_word,
                     const Abbreviations& abbreviations);

bool is_letter_or_digit(char32_t code);

}  // namespace dateline
