// The documents of a segment that have something in so many places.
#pragma once

#include "searcher/matching/matcher.h"

namespace dateline {

class SpansMatcher : public Matcher {
  public:
    // The condition is of kind Spans; all must outlive it.
    SpansMatcher(const Condition& condition, const Xapian::Database& segment, const UnitsOf& units)
        : finder_(segment, condition.spans.front(), units), places_(condition.places) {}

    Xapian::docid candidate(Xapian::docid least) override { return finder_.candidate(least); }
    bool holds(Xapian::docid document) override {
        return count_places(finder_.spans(document)) >= places_;
    }
    Xapian::doccount most() const override { return finder_.most_candidates(); }
    double likely() const override { return finder_.most_candidates(); }

  private:
    SpanFinder finder_;
    std::size_t places_;
};

}  // namespace dateline
