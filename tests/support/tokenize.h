// All tokens of a text at once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"

namespace dateline {

// Appends them.
inline void tokenize(std::string_view text, Arena& arena, std::vector<Token>& tokens) {
    Tokenizer tokenizer;
    tokenizer.begin(text, arena);
    tokenizer.more(arena, tokens, SIZE_MAX);
}

}  // namespace dateline
