// Sorts keys by the bits in which they differ: few comparisons, which cost more than all the
// rest when they fall out at random.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/document/term_key.h"

namespace dateline {

// Sorts numbers whose upper bits, from `lowest_bit` on, are their order; `less` decides between
// those of which the upper bits are the same, and must agree with the upper bits for all others.
template <typename Less>
class KeySort {
  public:
    KeySort(unsigned lowest_bit, std::vector<TermKey>& spare, const Less& less)
        : lowest_bit_(lowest_bit), spare_(spare), less_(less) {}

    void sort(std::span<TermKey> keys) {
        constexpr std::size_t kFew = 24;
        const unsigned bits = keys.size() <= kFew ? 0 : differing_bits(keys);
        if (bits <= lowest_bit_) {
            std::sort(keys.begin(), keys.end(), less_);
            return;
        }
        std::array<std::uint32_t, kBuckets + 1> begins;
        distribute(keys, std::max(bits, lowest_bit_ + kDigitBits) - kDigitBits, begins);
        for (std::size_t digit = 0; digit < kBuckets; ++digit) {
            const std::size_t size = begins[digit + 1] - begins[digit];
            if (size > 1) sort(keys.subspan(begins[digit], size));
        }
    }

  private:
    static constexpr unsigned kDigitBits = 8;
    static constexpr std::size_t kBuckets = std::size_t{1} << kDigitBits;

    // The keys are the same in all bits from this one on.
    static unsigned differing_bits(std::span<const TermKey> keys) {
        TermKey differing = 0;
        for (const TermKey key : keys) differing |= key ^ keys.front();
        const auto high = static_cast<std::uint64_t>(differing >> 64);
        const auto low = static_cast<std::uint64_t>(differing);
        return static_cast<unsigned>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(low));
    }

    // Orders the keys by the digit that begins at bit `shift`; tells where each digit's keys begin.
    void distribute(std::span<TermKey> keys, unsigned shift,
                    std::array<std::uint32_t, kBuckets + 1>& begins) {
        const auto digit_of = [shift](TermKey key) {
            return static_cast<std::size_t>(key >> shift) & (kBuckets - 1);
        };
        std::array<std::uint32_t, kBuckets> next{};
        for (const TermKey key : keys) ++next[digit_of(key)];
        std::uint32_t begin = 0;
        for (std::size_t digit = 0; digit < kBuckets; ++digit) {
            begins[digit] = begin;
            begin += next[digit];
            next[digit] = begins[digit];
        }
        begins[kBuckets] = begin;
        spare_.assign(keys.begin(), keys.end());
        for (const TermKey key : spare_) keys[next[digit_of(key)]++] = key;
    }

    unsigned lowest_bit_;
    std::vector<TermKey>& spare_;  // For the work.
    const Less& less_;
};

}  // namespace dateline
