// The line that a process leaves when the library takes it down.
//
// Damaged tables can make the library read where there is no memory, tear down the heap, or go
// round for ever (docs/decisions/0019-damaged-tables.md). No check beforehand is quick enough to
// rule that out, so the frame of both programs makes one line and exit code 2 of it. A crash that
// has nothing to do with an index stays a crash.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace dateline {

inline constexpr const char* kWayOutOfDamage =
    "dateline-index --verify says where, --rebuild builds it again";

// What to say of an index that is damaged, and what to do; `how` is what was found.
inline std::string explain_damage(const std::string& how) {
    return "the index is damaged (" + how + "); " + kWayOutOfDamage;
}

// While it lives, this thread does something with the tables of an index: `act` says what, as in
// "cannot search index 'news.db'". Scopes may lie in each other; the innermost counts.
class ReadingScope {
  public:
    explicit ReadingScope(const std::string& act);
    ~ReadingScope();
    ReadingScope(const ReadingScope&) = delete;
    ReadingScope& operator=(const ReadingScope&) = delete;

  private:
    const std::string* outer_;
};

// So much processor time nothing takes that reads tables of so many bytes and is sound.
std::chrono::seconds longest_reading(std::uint64_t bytes);

// While it lives, the process may spend so much processor time, in all its threads; then it ends
// as above. One at a time. Does nothing in a process without leave_last_lines().
class TimeBound {
  public:
    // `act` must outlive it.
    TimeBound(const std::string& act, std::chrono::seconds processor_time);
    ~TimeBound();
    TimeBound(const TimeBound&) = delete;
    TimeBound& operator=(const TimeBound&) = delete;
};

// From now on a crash inside a ReadingScope, and the end of a TimeBound, write "PROGRAM: ACT: ..."
// on standard error and end the process with code 2. Not under a sanitizer, which tells more.
void leave_last_lines(const char* program);

// In a child process: as if leave_last_lines() had not been called.
void forget_last_lines();

}  // namespace dateline
