// How many letters of a text are capitals.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct LetterCount {
    std::size_t capitals = 0;
    std::size_t others = 0;  // Small ones, and those of scripts that have no capitals.
};

// Of UTF-8.
LetterCount count_letters(std::string_view text);

}  // namespace dateline
