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
        : condition_(condition),
          next_(segment.valuestream_begin(condition.slot)),
          end_(segment.valuestream_end(condition.slot)),
          count_(segment.get_value_freq(condition.slot)) {}

    Xapian::docid candidate(Xapian::docid least) override {
        if (next_ != end_ && next_.get_docid() < least) next_.skip_to(least);
        return next_ == end_ ? kNoDocument : next_.get_docid();
    }
    bool holds(Xapian::docid) override {
        const std::string value = *next_;
        return value >= condition_.least && (condition_.most.empty() || value <= condition_.most);
    }
    Xapian::doccount most() const override { return count_; }
    double likely() const override { return count_; }

  private:
    const Condition& condition_;
    Xapian::ValueIterator next_, end_;
    Xapian::doccount count_;
};

}  // namespace dateline
