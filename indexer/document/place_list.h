// Where the terms of an article stand, in the order in which they were found: a list of millions
// that never needs room for itself twice, as a vector that grows does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "common/text/arena.h"

namespace dateline {

struct TermPlace {
    std::uint32_t entry;  // Number of the term.
    std::uint32_t position;
};

// Not thread-safe.
class PlaceList {
  public:
    void push_back(TermPlace place) {
        if (left_ == 0) add_piece();
        new (pieces_.back() + (kPiecePlaces - left_)) TermPlace(place);
        --left_;
    }

    std::size_t size() const { return pieces_.size() * kPiecePlaces - left_; }

    template <typename Take>
    void visit(const Take& take) const {
        for (const TermPlace* piece : pieces_) {
            const bool last = piece == pieces_.back();
            const TermPlace* const end = piece + (last ? kPiecePlaces - left_ : kPiecePlaces);
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
        pieces_.push_back(
            reinterpret_cast<TermPlace*>(arena_.allocate(kPiecePlaces * sizeof(TermPlace))));
        left_ = kPiecePlaces;
    }

    Arena arena_;
    std::vector<TermPlace*> pieces_;
    std::size_t left_ = 0;  // Free in the last piece.
};

}  // namespace dateline
