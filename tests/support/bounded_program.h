// A program run as its user runs it, that may neither crash nor take for ever.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

struct ProgramBounds {
    // Of processor time, so that a busy machine makes no difference.
    std::uint64_t seconds = 60;
    std::uint64_t memory_bytes = std::uint64_t{2} << 30;
};

struct ProgramEnd {
    int code = -1;   // Of the exit; -1 when a signal ended it.
    int signal = 0;  // SIGXCPU: it took too long.
    std::string out;
    std::string err;
};

// `command` is the path of the program and its arguments. What it prints goes through files in
// `scratch`. Throws std::runtime_error when it cannot be started.
ProgramEnd run_bounded(const std::vector<std::string>& command, const std::string& scratch,
                       const ProgramBounds& bounds = {});

}  // namespace dateline
