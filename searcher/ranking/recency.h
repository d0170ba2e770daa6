// What is new counts more: `--recency HALFLIFE`.
#pragma once

#include <xapian.h>

#include <chrono>
#include <string_view>

namespace dateline {

// "12h", "30d", "2w", "1y" (365 days); more than nothing and at most a hundred years. Throws
// UsageError.
std::chrono::seconds parse_half_life(std::string_view text);

// Adds `weight` to what was published at `now` or later, half of it to what is one half-life old, a
// quarter at two, and so on; nothing to what has no date. Reads the slot of the published moment.
// One search at a time; Xapian clones it for each segment.
class RecencySource : public Xapian::ValuePostingSource {
  public:
    struct Parameters {
        double weight;  // Above 0.
        std::chrono::seconds half_life;
        std::chrono::sys_seconds now;
    };
    explicit RecencySource(const Parameters& parameters);

    RecencySource* clone() const override { return new RecencySource(parameters_); }
    void init(const Xapian::Database& database) override;
    double get_weight() const override;

  private:
    Parameters parameters_;
};

}  // namespace dateline
