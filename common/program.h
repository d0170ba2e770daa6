// The frame of both programs: the only place where an exception becomes a line on
// stderr and an exit code.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace dateline {

enum class ExitCode {
    Success = 0,  // Done; found.
    Partial =
        1,  // Done, but records were skipped, nothing was found, or a query of a batch failed.
    Failure = 2,  // Failed; stderr says why.
};

// Something to print instead of running: help, the version.
struct EarlyExit {
    std::string text;
};

// Runs `body` with standard output and standard error, behind the door that keeps control
// characters in (common/terminal_output). Errors are printed as "name: what", in one line. A
// reader of standard output that went away (a closed pipe) is no error; an output that cannot be
// written for another reason (a full disk) is. Returns the process's exit code.
int run_program(const char* name,
                const std::function<ExitCode(std::ostream& out, std::ostream& err)>& body);

}  // namespace dateline
