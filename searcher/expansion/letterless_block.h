// Stretches of characters of which none is a letter, and that many words of news begin with:
// digits, Chinese, Korean. Who looks for a word of letters need not look at those words.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/utf8.h"

namespace dateline {

// First and last belong to it.
struct LetterlessBlock {
    char32_t first;
    char32_t last;
};

inline constexpr std::array<LetterlessBlock, 3> kLetterlessBlocks{
    {{U'0', U'9'}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}}};

// The one that a word, which is not empty, begins in; or nullptr.
inline const LetterlessBlock* find_letterless_block(std::string_view word) {
    const char32_t code = decode_utf8(word, 0).code;
    const auto* const found = std::ranges::find_if(
        kLetterlessBlocks,
        [code](const LetterlessBlock& block) { return block.first <= code && code <= block.last; });
    return found == kLetterlessBlocks.end() ? nullptr : found;
}

}  // namespace dateline
