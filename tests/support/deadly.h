// Something that may end the process, done in a child process. Needs nothing of the project.
#pragma once

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>

namespace dateline {

// Does a process that does this not come to its end? What is thrown is an end. Whatever else ends
// it counts: under a sanitizer that is not the signal.
inline bool is_deadly(const std::function<void()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit no_core{0, 0};
        ::setrlimit(RLIMIT_CORE, &no_core);
        if (std::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(0);
        try {
            body();
        } catch (...) {
        }
        ::_exit(0);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status != 0;
}

}  // namespace dateline
