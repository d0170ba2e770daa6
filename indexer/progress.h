// How far an indexing run is, for somebody who waits: on a terminal a line that renews
// itself, elsewhere (a log) a line a minute.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

#include "indexer/record.h"

namespace dateline {

enum class ProgressMode { Terminal, Log };

// Not thread-safe.
class Progress {
  public:
    Progress(ProgressMode mode, std::ostream& out);
    ~Progress();  // Clears the line.
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // One more article was taken from `origin`. Cheap enough to call for each.
    void article(const Origin& origin);

    // A step without articles has begun: "merging".
    void step(const std::string& what);

    // Makes room for a line of somebody else.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    void show(const std::string& line);

    ProgressMode mode_;
    std::ostream& out_;
    std::uint64_t count_ = 0;
    Clock::time_point begin_;
    Clock::time_point next_;  // When to show again.
    bool shown_ = false;      // A line of ours stands on the terminal.
};

}  // namespace dateline
