// Weights that add up to the same sum in any order. Xapian adds the weights of a document's words
// in an order that depends on how rare each is in the segment that it reads; rounding would then
// give exact copies in two segments different scores, and their ids would not decide.
#pragma once

namespace dateline {

// `weight` to the nearest multiple of 2^-30. Sums of such numbers are exact in a double while they
// stay below 2^22; so must `weight`, in [0, 2^21).
inline double to_exact(double weight) {
    constexpr double kGrain = 3.0 * (1 << 21);  // 1.5 * 2^22: its last bit is worth 2^-30.
    return (weight + kGrain) - kGrain;
}

}  // namespace dateline
