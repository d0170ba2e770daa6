// A place of a word in the index: the position that it begins at and how many it covers, as the one
// number that a position list holds. A word has its position for a number. A compound in one word,
// "email" of "e-mail", covers the positions of its parts: with the number of positions above the
// bits of the first. So it is one place and the neighbour of the words on both sides; to stock
// tools it lies far beyond the text.
#pragma once

#include <cassert>
#include <cstdint>

namespace dateline {

// Words from here on have no place: they are found, but not as parts of phrases. That is a text of
// a million paragraphs.
inline constexpr std::uint32_t kPlacedPositions = std::uint32_t{1} << 28;

inline constexpr std::uint32_t kMostSpan = 7;

struct WordPlace {
    std::uint32_t position = 0;
    std::uint32_t span = 1;  // Positions, 1 to kMostSpan.

    bool operator==(const WordPlace&) const = default;
};

// `place.position` is below kPlacedPositions.
constexpr std::uint32_t place_code(const WordPlace& place) {
    assert(place.position < kPlacedPositions && place.span >= 1 && place.span <= kMostSpan);
    return place.span == 1 ? place.position : place.span * kPlacedPositions + place.position;
}

// Of any number: what nobody coded gives some place.
constexpr WordPlace place_of(std::uint32_t code) {
    const std::uint32_t span = code / kPlacedPositions;
    return {code % kPlacedPositions, span == 0 ? 1 : span};
}

}  // namespace dateline
