// A word with wildcards: does another word fit it? "econom*", "organi?ation", "*tion", "c*l*r".
// `*` stands for any number of characters, also none, `?` for exactly one; a character is one of
// UTF-8, not a byte. Knows nothing of indexes.
#pragma once

#include <array>
#include <bitset>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/schema.h"

namespace dateline {

// Immutable, hence thread-safe.
class WordPattern {
  public:
    // As typed; it is folded as index words are (fold_word). Any bytes will do.
    explicit WordPattern(std::string_view text);

    // `word` as it lies in the index. Takes one step a character, whatever the pattern.
    bool matches(std::string_view word) const;

    // The folded pattern, several `*` in a row made one.
    const std::string& text() const { return text_; }

    // What all words that fit begin with: the characters before the first wildcard. May be empty.
    const std::string& beginning() const { return beginning_; }

  private:
    // No term is longer, so that a longer pattern fits none.
    static constexpr std::size_t kMostCharacters = kMaxTermBytes;

    // Bit n: the first n characters of the pattern, stars not counted, have been seen.
    using Places = std::bitset<kMostCharacters + 1>;

    void add_character(char32_t code, std::size_t place);
    const Places& places_of(char32_t code) const;

    static constexpr std::size_t kAsciiCount = 128;

    std::string text_;
    std::string beginning_;
    std::string ending_;  // The same at the end: decides most words at once.
    bool too_long_ = false;
    std::size_t length_ = 0;  // In characters, stars not counted.
    Places stars_;            // Where a star stands: such a place is kept whatever comes.
    Places any_;              // The places from which any character leads on: those of `?`.
    std::array<Places, kAsciiCount> ascii_;  // From which this character leads on, those too.
    std::vector<std::pair<char32_t, Places>> others_;
};

}  // namespace dateline
