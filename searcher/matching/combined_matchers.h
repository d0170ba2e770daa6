// Documents that meet all of some conditions and none of others, or any of some.
#pragma once

#include <memory>
#include <vector>

#include "searcher/matching/matcher.h"

namespace dateline {

using Matchers = std::vector<std::unique_ptr<Matcher>>;

// The one with the fewest candidates leads.
class AllMatcher : public Matcher {
  public:
    // `all` is not empty; the segment has `total` documents.
    AllMatcher(Matchers all, Matchers excluded, Xapian::doccount total);

    Xapian::docid candidate(Xapian::docid least) override;
    bool holds(Xapian::docid document) override;
    Xapian::doccount most() const override { return all_.front()->most(); }
    double likely() const override { return likely_; }

  private:
    Matchers all_;       // The rarest first.
    Matchers excluded_;  // The rarest last: what is frequent excludes most.
    double likely_;
};

class AnyMatcher : public Matcher {
  public:
    AnyMatcher(Matchers any, Xapian::doccount total);

    Xapian::docid candidate(Xapian::docid least) override;
    bool holds(Xapian::docid document) override;
    Xapian::doccount most() const override { return most_; }
    double likely() const override { return likely_; }

  private:
    struct Choice {
        std::unique_ptr<Matcher> matcher;
        Xapian::docid at = 0;
    };
    std::vector<Choice> any_;
    Xapian::doccount most_;
    double likely_;
};

}  // namespace dateline
