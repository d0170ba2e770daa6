// The exact words of a field as they lie in the index: a walk over its terms, in the order of
// their bytes, without the stems and without the terms of other fields. What words become is not
// known here.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "common/index/term_walk.h"

namespace dateline {

// What was typed as an index word: folded, hyphens and apostrophes dropped, because a compound
// lies there in one word too: "Co-Op" -> "coop", "O’Brien" -> "obrien".
std::string fold_word(std::string_view typed);

// Not thread-safe. The database must outlive it; its functions throw Xapian::Error.
class IndexWords {
  public:
    // `field_prefix` as the schema has it, empty for the default field; `beginning` is what all the
    // words begin with, folded, empty for all words of the field. Stands before the first of them.
    IndexWords(const Xapian::Database& database, std::string_view field_prefix,
               std::string_view beginning);

    // Goes to the next word; false at the end.
    bool next();

    // The next word will be the first that does not come before `word`, which is behind this one.
    void skip_to(std::string_view word);

    // The next word will be the first behind this one that does not begin so.
    void pass_over(std::string_view beginning);

    // Without the prefix. Never empty. Until the next call of next().
    std::string_view word() const { return std::string_view(walk_.term()).substr(prefix_bytes_); }

    // How many articles have it, over all segments.
    std::uint64_t documents() const { return walk_.articles(); }

  private:
    bool is_of_other_field() const;

    TermWalk walk_;
    std::size_t prefix_bytes_;
};

}  // namespace dateline
