// A program run as its user runs it, with a call of the system that fails (failing_calls.cpp).
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct Faults {
    std::vector<std::string> below;  // Full paths; empty: none fails.
    std::string error = {};          // EIO and so on, or KILL.
    long at = 0;                     // The number of the call that fails; 0: they are only counted.
    long from = 0;                   // The same, but those after it fail too.
    std::string trace = {};          // A file that gets a line for each call.
    std::string kinds = {};          // With ',' between them; all when it is empty.
};

struct Ran {
    static constexpr int kHung = -1;

    int code = kHung;  // 128 and the signal when one ended it.
    std::string out;
    std::string err;
};

// One that takes longer than `most_seconds` is killed, and counts as hung. `scratch` is a folder
// for what it prints.
Ran run_with_faults(const std::vector<std::string>& command, const Faults& faults,
                    const std::string& scratch, int most_seconds = 120);

// The environment of `faults`, as a shell takes it: to repeat by hand what a test has done.
std::string in_words(const Faults& faults);

}  // namespace dateline
