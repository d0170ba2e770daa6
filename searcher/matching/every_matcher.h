// Every document of a segment; or every number, where somebody else knows which are documents.
#pragma once

#include "searcher/matching/matcher.h"

namespace dateline {

class EveryMatcher : public Matcher {
  public:
    explicit EveryMatcher(const Xapian::Database& segment)
        : next_(segment.postlist_begin("")),
          end_(segment.postlist_end("")),
          count_(segment.get_doccount()) {}

    Xapian::docid candidate(Xapian::docid least) override {
        if (next_ != end_ && *next_ < least) next_.skip_to(least);
        return next_ == end_ ? kNoDocument : *next_;
    }
    bool holds(Xapian::docid) override { return true; }
    Xapian::doccount most() const override { return count_; }
    double likely() const override { return count_; }

  private:
    Xapian::PostingIterator next_, end_;
    Xapian::doccount count_;
};

class KnownMatcher : public Matcher {
  public:
    explicit KnownMatcher(Xapian::doccount count) : count_(count) {}

    Xapian::docid candidate(Xapian::docid least) override { return least; }
    bool holds(Xapian::docid) override { return true; }
    Xapian::doccount most() const override { return count_; }
    double likely() const override { return count_; }

  private:
    Xapian::doccount count_;
};

}  // namespace dateline
