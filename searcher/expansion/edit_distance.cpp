#include "searcher/expansion/edit_distance.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr char kBehindAll = '\xFF';  // Behind all words of UTF-8.

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        characters.push_back(decoded.code);
        at += decoded.length;
    }
    return characters;
}

}  // namespace

EditDistance::EditDistance(std::string_view word, std::size_t most)
    : word_(characters_of(word)), letters_(word_), most_(most), too_many_(most + 1) {
    std::ranges::sort(letters_);
    costs_.resize(word_.size() + 1);
    for (std::size_t column = 0; column <= word_.size(); ++column) {
        cost(0, column) = std::min(column, too_many_);
    }
}

// Reads `other`, at most one character more than can be near; gives how many rows stay as they are.
std::size_t EditDistance::take(std::string_view other) {
    const std::size_t longest = word_.size() + most_ + 1;
    std::size_t count = 0;
    bool alike = true;
    std::size_t kept = rows_;
    for (std::size_t at = 0; at < other.size() && count < longest; ++count) {
        const bool ascii = static_cast<unsigned char>(other[at]) < 0x80U;  // Nearly always.
        const DecodedCharacter decoded =
            ascii ? DecodedCharacter{static_cast<unsigned char>(other[at]), 1}
                  : decode_utf8(other, at);
        at += decoded.length;
        alike = alike && count < other_.size() && other_[count] == decoded.code;
        if (!alike) kept = std::min(kept, count + 1);
        if (count < other_.size()) {
            other_[count] = decoded.code;
        } else {
            other_.push_back(decoded.code);
        }
    }
    other_.resize(count);
    return std::min(kept, count + 1);
}

std::optional<std::size_t> EditDistance::to(std::string_view other) {
    const std::size_t kept = take(other);
    if (kept < rows_) hopeless_ = false;
    rows_ = kept;
    costs_.resize(std::max(costs_.size(), (other_.size() + 1) * (word_.size() + 1)));
    while (!hopeless_ && rows_ <= other_.size()) hopeless_ = !fill_row(rows_++);
    const bool far_by_length =
        other_.size() > word_.size() + most_ || word_.size() > other_.size() + most_;
    if (hopeless_ || far_by_length) return std::nullopt;
    const std::size_t distance = cost(other_.size(), word_.size());
    return distance <= most_ ? std::optional(distance) : std::nullopt;
}

// The last row is what made it hopeless. In its place a character that is not in the word does no
// better than the one that is there, so that only those of the word are tried.
std::string EditDistance::next_hope() {
    if (!hopeless_) return {};
    const std::size_t row = rows_ - 1;
    const auto behind = std::ranges::upper_bound(letters_, other_[row - 1]);
    const auto hope = std::find_if(behind, letters_.end(), [&](char32_t letter) {
        other_[row - 1] = letter;
        return fill_row(row);
    });
    std::string text;
    for (std::size_t i = 0; i + 1 < row; ++i) append_utf8(text, other_[i]);
    if (hope != letters_.end()) {
        append_utf8(text, *hope);
    } else if (!text.empty()) {
        ++text.back();  // No byte of UTF-8 is the last there is.
    } else {
        text.push_back(kBehindAll);
    }
    other_.resize(row - 1);  // That row is another now.
    rows_ = row;
    hopeless_ = false;
    return text;
}

// Only the cells around the diagonal: all others are further away than `most`. Is any cell near?
// When none is, no cell of a later row will be: each grows out of one of this row, and a swap,
// which passes over it, costs as much as two steps through it would at least.
bool EditDistance::fill_row(std::size_t row) {
    // In locals, since whatever is written into the rows might change members.
    const std::size_t most = most_, too_many = too_many_, length = word_.size();
    const char32_t* const word = word_.data();
    const char32_t letter = other_[row - 1];
    const char32_t letter_before = row > 1 ? other_[row - 2] : U'\0';
    std::size_t* const now = costs_.data() + row * (length + 1);
    const std::size_t* const before = now - (length + 1);
    const std::size_t* const two_before = row > 1 ? before - (length + 1) : nullptr;
    const std::size_t first = row > most ? row - most : 0;
    const std::size_t last = std::min(length, row + most);
    std::size_t nearest = too_many;
    std::size_t left = too_many;  // The cell before the one at hand.
    if (first > 0) now[first - 1] = too_many;
    for (std::size_t column = first; column <= last; ++column) {
        std::size_t edits = std::min(before[column], too_many) + 1;
        if (column > 0) {
            const bool same = letter == word[column - 1];
            edits = std::min(edits, left + 1);
            edits = std::min(edits, before[column - 1] + (same ? 0 : 1));
            const bool swapped = row > 1 && column > 1 && letter == word[column - 2] &&
                                 letter_before == word[column - 1];
            if (swapped) edits = std::min(edits, two_before[column - 2] + 1);
        }
        left = std::min(edits, too_many);
        now[column] = left;
        nearest = std::min(nearest, left);
    }
    if (last < length) now[last + 1] = too_many;
    return nearest < too_many;
}

}  // namespace dateline
