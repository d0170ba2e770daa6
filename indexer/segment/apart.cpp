#include "indexer/segment/apart.h"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>

#include "common/error.h"
#include "common/last_line.h"
#include "common/system_error.h"

namespace dateline {
namespace {

constexpr int kUntold = 3;  // The exit code after an exception.

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (::pipe(ends.data()) != 0) {
            throw IndexError(fmt::format("cannot make a pipe: {}", explain_errno(errno)));
        }
    }
    ~Pipe() {
        close(0);
        close(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close(std::size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
};

// What the process has mapped; 0 when nobody says.
std::uint64_t mapped_bytes() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void set_limit(int resource, std::uint64_t soft, std::uint64_t hard) {
    const struct rlimit limit = {soft, hard};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

void set_limits(const ApartLimits& limits) {
    const auto seconds = static_cast<std::uint64_t>(limits.processor_time.count());
    set_limit(RLIMIT_CPU, seconds, seconds + 1);
    set_limit(RLIMIT_CORE, 0, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // They map terabytes.
    const std::uint64_t mapped = mapped_bytes();
    if (mapped > 0) {
        set_limit(RLIMIT_AS, mapped + limits.memory_bytes, mapped + limits.memory_bytes);
    }
#else
    static_cast<void>(&mapped_bytes);
#endif
}

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            ::_exit(kUntold);  // Nobody waits any more.
        }
    }
}

[[noreturn]] void be_child(int file, pid_t parent, const ApartLimits& limits,
                           const std::function<void(const Tell&)>& body) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // It holds what the parent has locked.
    if (::getppid() != parent) ::_exit(kUntold);
    forget_last_lines();
    set_limits(limits);
    try {
        body([file](std::string_view line) { write_all(file, std::string(line) + '\n'); });
    } catch (...) {
        ::_exit(kUntold);
    }
    ::_exit(0);
}

void hear_lines(int file, const std::function<void(const std::string&)>& hear) {
    std::string line;
    std::array<char, 4096> bytes;
    for (;;) {
        const ssize_t count = ::read(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;  // What is left was cut off with the process.
        for (const char c : std::string_view(bytes.data(), static_cast<std::size_t>(count))) {
            if (c != '\n') {
                line += c;
                continue;
            }
            hear(line);
            line.clear();
        }
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

std::string run_apart(const ApartLimits& limits, const std::function<void(const Tell&)>& body,
                      const std::function<void(const std::string& line)>& hear) {
    Pipe pipe;
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) {
        throw IndexError(fmt::format("cannot start a process: {}", explain_errno(errno)));
    }
    if (child == 0) {
        pipe.close(0);
        be_child(pipe.ends[1], parent, limits, body);
    }
    pipe.close(1);
    hear_lines(pipe.ends[0], hear);
    const int status = wait_for(child);
    if (WIFEXITED(status)) return WEXITSTATUS(status) == 0 ? "" : "ended in an exception";
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU) {
        return fmt::format("took more than {} s of processor time", limits.processor_time.count());
    }
    const char* name = ::sigabbrev_np(signal);
    return name == nullptr ? fmt::format("ended in signal {}", signal)
                           : fmt::format("ended in SIG{}", name);
}

}  // namespace dateline
