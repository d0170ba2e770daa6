// The signs of a query text, in the forms that keyboards, word processors and web pages give them.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// A letter or digit of ASCII, which most of a query is made of.
constexpr bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// How many bytes a blank at text[at] takes; 0 when there is none. Every blank of Unicode is one, a
// no-break space, an ideographic one and the separators of lines too, and so are a NUL and a
// byte-order mark.
std::size_t blank_size(std::string_view text, std::size_t at);

// What a sign says that is right before a word, a phrase or a bracket.
enum class WordSign { None, Plus, Minus };

struct FoundSign {
    WordSign sign = WordSign::None;
    std::size_t size = 0;   // Bytes.
    bool is_other = false;  // No + or -: "!gas", "–gas".
};

// + and -; minus signs, hyphens and dashes of all kinds, and ! as other languages have it.
FoundSign sign_at(std::string_view text, std::size_t at);

// The sign of ASCII that a full-width one at text[at] stands for: ( ) : and their sizes; '\0' for
// anything else. ASCII stands for itself.
struct FoundMark {
    char mark = '\0';
    std::size_t size = 0;  // Bytes.
};
FoundMark mark_at(std::string_view text, std::size_t at);

}  // namespace dateline
