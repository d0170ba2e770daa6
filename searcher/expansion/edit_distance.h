// How many slips of the finger make one word of another: insert, delete or change a character, or
// swap two neighbours. Optimal string alignment: no part is changed twice, so that "ca" and "abc"
// are three apart. Counts characters of UTF-8, not bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Compares one word with many. Fastest when those come sorted: what a word's beginning costs is
// kept for the next that begins alike. Needs memory of about 8 times the square of the word's
// length. Not thread-safe.
class EditDistance {
  public:
    // Distances of more than `most` are of no interest.
    EditDistance(std::string_view word, std::size_t most);

    // From the word to `other`; nothing when it is more than `most`.
    std::optional<std::size_t> to(std::string_view other);

    // When the last word began as no near word begins: the first text behind it, in the order of
    // bytes, that one may begin with; no word before that is near. Empty when it did not.
    std::string next_hope();

  private:
    std::size_t take(std::string_view other);
    bool fill_row(std::size_t row);
    std::size_t& cost(std::size_t row, std::size_t column) {
        return costs_[row * (word_.size() + 1) + column];
    }

    std::u32string word_;
    std::u32string letters_;  // The same, sorted.
    std::size_t most_;
    std::size_t too_many_;            // Stands for all distances of more than `most`.
    std::u32string other_;            // The last one, as far as it was looked at.
    std::size_t rows_ = 1;            // So many rows are those of other_ ...
    bool hopeless_ = false;           // ... and in the last of them everything is too far already.
    std::vector<std::size_t> costs_;  // By row, a character of other_ each, and column, of word_.
};

}  // namespace dateline
