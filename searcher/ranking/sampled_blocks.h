// A sample of the documents of an index: every so many-th block of their numbers.
#pragma once

#include <xapian.h>

namespace dateline {

// Block `number` of `count` neighbours, again and again; one of one is everything.
struct SampledBlocks {
    static constexpr Xapian::docid kBlock = 64;  // Documents.

    Xapian::docid number = 0;
    Xapian::docid count = 1;

    // The first document from `least` on that is in the sample.
    Xapian::docid next(Xapian::docid least) const {
        if (count == 1) return least;
        const Xapian::docid block = least / kBlock;
        const Xapian::docid ahead = (number + count - block % count) % count;
        return ahead == 0 ? least : (block + ahead) * kBlock;
    }
};

}  // namespace dateline
