// UTF-8 one code point at a time, for text that is valid or nearly so.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedCharacter {
    char32_t code = kReplacementCharacter;
    std::size_t length = 1;  // Bytes taken: 1 to 4.
};

// The code point that begins at text[at]; at < text.size(). A byte that begins no valid
// sequence gives U+FFFD and length 1, so that a loop always goes on.
DecodedCharacter decode_utf8(std::string_view text, std::size_t at);

bool is_utf8(std::string_view bytes);

// Appends a code point (not a surrogate, at most 0x10FFFF).
void append_utf8(std::string& text, char32_t code);

// The longest prefix of `text` of at most `max_bytes` that does not cut a character.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

// All of the text but the first bytes of a character at its end whose others have yet to come.
std::string_view whole_characters(std::string_view text);

}  // namespace dateline
