// A condition on articles to the documents of one segment that meet it.
//
// The library's operators are not asked: its lists of several terms lose documents while it passes
// over what cannot come to the top, and a term that is in every document of a segment with gaps is
// looked for in the wrong place (docs/library-faults.md).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>

#include "searcher/planning/condition.h"
#include "searcher/proximity/span_finder.h"

namespace dateline {

// Goes from document to document in ascending order, in two steps: what may meet the condition, by
// lists alone, and whether it does. Not thread-safe. Throws Xapian::Error.
class Matcher {
  public:
    virtual ~Matcher() = default;

    // The first document from `least` on that may meet it; kNoDocument at the end. `least` is never
    // before that of the last call.
    virtual Xapian::docid candidate(Xapian::docid least) = 0;

    // Does `document`, which was the last candidate or is the argument of a call that gave it, meet
    // the condition?
    virtual bool holds(Xapian::docid document) = 0;

    // How many candidates there are at most, and about how many.
    virtual Xapian::doccount most() const = 0;
    virtual double likely() const = 0;

    // The first document from `least` on that meets it.
    Xapian::docid next(Xapian::docid least) {
        for (least = candidate(least); least != kNoDocument; least = candidate(least + 1)) {
            if (holds(least)) return least;
        }
        return kNoDocument;
    }
};

// The segment, the condition and what `units` refers to must outlive it.
std::unique_ptr<Matcher> make_matcher(const Condition& condition, const Xapian::Database& segment,
                                      const UnitsOf& units);

// The same for who asks only about documents that are there: a condition that only excludes then
// takes any number for a candidate.
std::unique_ptr<Matcher> make_matcher_of_known(const Condition& condition,
                                               const Xapian::Database& segment,
                                               const UnitsOf& units);

}  // namespace dateline
