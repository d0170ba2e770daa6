// What the signs in a word say: econom* and organi?ation are patterns, word~ and word~2 are fuzzy,
// word^2 weighs twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/error.h"
#include "searcher/query/query_tree.h"

namespace dateline {

struct SignedWord {
    NodeKind kind = NodeKind::Word;  // Word, Wildcard or Fuzzy.
    std::string_view text;           // Without what stands behind ~ and ^.
    std::uint32_t edits = 0;
    double weight = 1;
};

// Throws QueryError, with `span` as the word's place.
SignedWord read_signs(std::string_view word, Span span);

// "^2" behind a phrase or a bracket; nothing when `text` does not begin with ^ and a digit.
std::optional<double> read_weight(std::string_view text, Span span);

// Has it a * beside a letter, or a ? inside?
bool is_wildcard(std::string_view word);

}  // namespace dateline
