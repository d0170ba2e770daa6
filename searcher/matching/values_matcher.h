// The documents of a segment whose value in a slot lies in a range of bytes.
#pragma once

#include <limits>
#include <string>

#include "searcher/matching/matcher.h"

namespace dateline {

class ValuesMatcher : public Matcher {
  public:
    // The condition is of kind Values and must outlive it.
    ValuesMatcher(const Condition& condition, const Xapian::Database& segment)
        : range_(condition.values.front()),
          next_(segment.valuestream_begin(range_.slot)),
          end_(segment.valuestream_end(range_.slot)),
          count_(segment.get_value_freq(range_.slot)) {}

    Xapian::docid candidate(Xapian::docid least) override {
        if (next_ != end_ && next_.get_docid() < least) next_.skip_to(least);
        return next_ == end_ ? kNoDocument : next_.get_docid();
    }
    bool holds(Xapian::docid) override {
        const std::string value = *next_;
        return value >= range_.least && (range_.most.empty() || value <= range_.most);
    }
    Xapian::doccount most() const override { return count_; }
    double likely() const override { return count_; }

  private:
    const ValueRange& range_;
    Xapian::ValueIterator next_, end_;
    Xapian::doccount count_;
};

}  // namespace dateline
