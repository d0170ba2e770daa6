// How fast a run is now, and how long it will take at that.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace dateline {

class Pace {
  public:
    using Clock = std::chrono::steady_clock;

    // What was counted at this moment; moments ascend.
    void sample(Clock::time_point now, std::uint64_t articles, std::uint64_t bytes);

    // Over the last ten seconds. nullopt as long as too little was seen to tell.
    std::optional<double> articles_a_second() const;

    // Over the last half minute: smooth enough to count on, and soon rid of the leap that a file
    // known from the last run makes.
    std::optional<double> bytes_a_second() const;

  private:
    struct Sample {
        Clock::time_point when;
        std::uint64_t articles;
        std::uint64_t bytes;
    };

    std::optional<double> rate(Clock::duration window, std::uint64_t Sample::*count) const;

    std::deque<Sample> samples_;
};

// nullopt when nobody can tell: no total, no speed, nothing left to read (others still work), or
// farther off than a number of hours means anything.
std::optional<std::chrono::seconds> time_left(std::uint64_t bytes, std::uint64_t total_bytes,
                                              std::optional<double> bytes_a_second);

}  // namespace dateline
