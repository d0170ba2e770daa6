// How far a run is, for somebody who waits. A thread of its own tells it, so that something shows
// even while all others are busy with one huge article or a merge.
#pragma once

#include <chrono>
#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "common/json.h"
#include "indexer/progress/pace.h"
#include "indexer/progress/progress_line.h"
#include "indexer/progress/run_counters.h"

namespace dateline {

enum class ProgressMode {
    Bar,   // A line that renews itself.
    Log,   // A line a minute.
    Json,  // An event a second.
    None,
};

// "auto" is a bar on a terminal that can move its cursor, else a log. nullopt: no such mode.
std::optional<ProgressMode> parse_progress_mode(std::string_view name);

// Thread-safe, but for finish().
class Progress {
  public:
    // `interval`: how often to tell. All must outlive it.
    Progress(ProgressMode mode, const RunCounters& counters, std::ostream& err,
             std::chrono::milliseconds interval);
    Progress(ProgressMode mode, const RunCounters& counters, std::ostream& err);
    ~Progress();  // Finishes.
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // A line of somebody else, without its end. Among events it is one: "message".
    void say(const std::string& line);

    // Makes room, until the bar is renewed, for somebody who writes by himself.
    void clear();

    // Writes an event for programs to read; nothing in the other modes. `members` is an object.
    void event(std::string_view name, const Json& members);

    // Nothing is told of itself any more, and the terminal is as it was.
    void finish();

  private:
    using Clock = Pace::Clock;

    void run(const std::stop_token& stop);
    ProgressSnapshot look(Clock::time_point now);
    void tell(const ProgressSnapshot& snapshot);
    void put(const std::string& text);
    void erase_bar();

    const ProgressMode mode_;
    const RunCounters& counters_;
    std::ostream& err_;
    const Clock::duration interval_;
    std::mutex mutex_;  // Guards what follows, and all output.
    std::condition_variable_any wake_;
    Pace pace_;
    Stage stage_;
    Clock::time_point stage_begin_;
    std::string bar_;      // As it stands on the terminal; empty when none does.
    std::jthread ticker_;  // The last one: it uses all others.
};

}  // namespace dateline
