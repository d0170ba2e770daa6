// Does a text look like what people read: prose, headlines, verse, in any script? Decided by
// counting characters and words, not by knowing any.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

class TextSample;

// What is counted in a text.
struct ProseCounts {
    std::size_t characters = 0;       // Without blanks.
    std::size_t letters = 0;          // Of any script, with the marks that belong to them.
    std::size_t program_symbols = 0;  // { } = _ | and backslash, beside letters: as in programs.
    std::size_t tokens = 0;           // What stands between blanks.
    std::size_t words = 0;            // Tokens half of letters, without a program's symbol.
    std::size_t unbroken = 0;  // Characters in tokens of ASCII longer than any word, but addresses.
};

ProseCounts count_prose(std::string_view text);  // Of UTF-8.

// docs/decisions/0021-what-is-news.md has the figures behind the bounds.
bool is_prose(const TextSample& sample);

}  // namespace dateline
