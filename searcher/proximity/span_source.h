// Lets those documents through that have a span query in so many places. A part of a Xapian query:
// stands beside others that find the candidates, and looks at those only.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <string_view>

#include "searcher/proximity/span_finder.h"
#include "searcher/proximity/span_query.h"

namespace dateline {

struct SpanCondition {
    SpanQuery query;
    std::size_t places = 1;  // How many at least.
    UnitsOf units;
};

// How the descriptions of such sources begin.
inline constexpr std::string_view kPlacesDescription = "places ";

// Not thread-safe, nor are copies that share a condition.
class SpanSource : public Xapian::PostingSource {
  public:
    explicit SpanSource(std::shared_ptr<const SpanCondition> condition)
        : condition_(std::move(condition)) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

    void init(const Xapian::Database& database) override;
    void next(double min_weight) override;
    void skip_to(Xapian::docid document, double min_weight) override;
    bool check(Xapian::docid document, double min_weight) override;
    bool at_end() const override { return document_ > last_; }
    Xapian::docid get_docid() const override { return document_; }

    SpanSource* clone() const override { return new SpanSource(condition_); }
    std::string get_description() const override;

  private:
    void look();
    void move_to_met();

    std::shared_ptr<const SpanCondition> condition_;
    Xapian::Database database_;
    std::unique_ptr<SpanFinder> finder_;
    Xapian::docid document_ = 0;
    bool met_ = false;  // By that document.
    Xapian::docid last_ = 0;
};

}  // namespace dateline
