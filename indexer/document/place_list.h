// Where the terms of an article stand, in the order in which they were found: a list of millions
// that never needs room for itself twice, as a vector that grows does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "common/text/arena.h"

namespace dateline {

struct Place {
    std::uint32_t entry;  // Number of the term.
    std::uint32_t position;
};

// Not thread-safe.
class PlaceList {
  public:
    void push_back(Place place) {
        if (left_ == 0) add_piece();
        new (pieces_.back() + (kPiecePlaces - left_)) Place(place);
        --left_;
    }

    std::size_t size() const { return pieces_.size() * kPiecePlaces - left_; }

    template <typename Take>
    void visit(const Take& take) const {
        for (const Place* piece : pieces_) {
            const bool last = piece == pieces_.back();
            const Place* const end = piece + (last ? kPiecePlaces - left_ : kPiecePlaces);
            for (; piece != end; ++piece) take(*piece);
        }
    }

    void clear() {
        pieces_.clear();
        left_ = 0;
        arena_.clear();
    }

  private:
    static constexpr std::size_t kPiecePlaces = 2048;

    void add_piece() {
        pieces_.push_back(reinterpret_cast<Place*>(arena_.allocate(kPiecePlaces * sizeof(Place))));
        left_ = kPiecePlaces;
    }

    Arena arena_;
    std::vector<Place*> pieces_;
    std::size_t left_ = 0;  // Free in the last piece.
};

}  // namespace dateline
