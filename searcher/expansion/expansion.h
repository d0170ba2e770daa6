// One typed word to the many index words that it stands for: all that fit a wildcard, or all that
// are a slip or two away. Looks through the exact words of the whole opened index, whatever number
// of segments and wherever they lie; the library's own expansion weighs them segment by segment.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/expansion/word_pattern.h"

namespace dateline {

// So many words stand in for one unless the caller wants another number.
inline constexpr std::size_t kMaxExpansion = 200;

struct ExpandedWord {
    std::string word;             // As in the index, without the field's prefix.
    std::uint64_t documents = 0;  // Articles that have it in this field.

    bool operator==(const ExpandedWord&) const = default;
};

struct Expansion {
    // The most frequent first, those of equal frequency in the order of their bytes.
    std::vector<ExpandedWord> words;
    std::uint64_t found = 0;  // How many there are in all; more than `words` when they were capped.
};

// `field_prefix` as the schema has it, empty for the default field. At most `cap` words are kept at
// any time. A pattern that begins with a wildcard goes through all words of the field. Throws
// IndexError.
Expansion expand_pattern(const Xapian::Database& database, std::string_view field_prefix,
                         const WordPattern& pattern, std::size_t cap = kMaxExpansion);

// The words within `edits` (1 or 2) of the typed word, which is folded here; itself too, if it is
// there. With 1 the first character must be the same, and only words that begin so are looked at;
// with 2 all are. Throws IndexError.
Expansion expand_fuzzy(const Xapian::Database& database, std::string_view field_prefix,
                       std::string_view word, std::size_t edits, std::size_t cap = kMaxExpansion);

}  // namespace dateline
