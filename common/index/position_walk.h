// The positions of a term in a document.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace dateline {

// No list is longer: a record has at most 64 MB, and a word takes two bytes of it. Of damaged
// tables a few bytes can stand for four billion.
inline constexpr std::size_t kMostPositions = std::size_t{32} * 1024 * 1024;

// Calls `take` with each position. Throws Xapian::DatabaseCorruptError when they do not ascend, or
// are more than any article has.
template <typename Take>
void visit_positions(Xapian::PositionIterator at, const Xapian::PositionIterator& end,
                     const Take& take) {
    Xapian::termpos last = 0;  // Ours begin with 1.
    std::size_t count = 0;
    for (; at != end; ++at) {
        const Xapian::termpos position = *at;
        if (position <= last || ++count > kMostPositions) {
            throw Xapian::DatabaseCorruptError("the positions of a term are not in order");
        }
        last = position;
        take(position);
    }
}

}  // namespace dateline
