// How well the letters beyond ASCII fit into their words: what bytes are read in a wrong charset
// by.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct LetterOrder {
    std::size_t characters = 0;  // Beyond ASCII.
    std::size_t letters = 0;     // Of these.
    std::size_t odd =
        0;  // Of these: no characters, signs inside words, capitals after small letters.
};

// Of UTF-8.
LetterOrder letter_order(std::string_view text);

}  // namespace dateline
