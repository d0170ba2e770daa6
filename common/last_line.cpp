#include "common/last_line.h"

#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <string_view>

namespace dateline {
namespace {

// What a signal handler needs has to lie where it can reach it without asking anybody.
thread_local const std::string* current_act = nullptr;
std::atomic<const std::string*> bounded_act = nullptr;
std::atomic<const char*> program_name = nullptr;

constexpr int kFailure = 2;
constexpr int kTimeIsUp = SIGPROF;

struct Crash {
    int signal;
    const char* name;
};
constexpr std::array<Crash, 5> kCrashes{{{SIGSEGV, "SIGSEGV"},
                                         {SIGBUS, "SIGBUS"},
                                         {SIGABRT, "SIGABRT"},
                                         {SIGFPE, "SIGFPE"},
                                         {SIGILL, "SIGILL"}}};

// A line, put together and written with nothing but what a signal handler may call. Anything but
// plain ASCII in it comes from outside, and nobody can look at it closely now.
class Line {
  public:
    Line& operator<<(std::string_view text) {
        for (const char c : text) {
            if (size_ == bytes_.size() - 1) break;
            bytes_[size_++] = c >= ' ' && c <= '~' ? c : '?';
        }
        return *this;
    }
    void write() {
        bytes_[size_++] = '\n';
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, bytes_.data(), size_);
    }

  private:
    std::array<char, 1024> bytes_;
    std::size_t size_ = 0;
};

// A sanitizer tells more of a crash, and needs the signals itself.
[[maybe_unused]] void end_at_crash(int signal) {
    const std::string* const act = current_act;
    if (act == nullptr) {  // No index: it comes again when the handler returns, and unhandled.
        std::signal(signal, SIG_DFL);
        std::raise(signal);
        return;
    }
    const char* name = "a signal";
    for (const Crash& crash : kCrashes) {
        if (crash.signal == signal) name = crash.name;
    }
    Line line;
    line << program_name.load() << ": " << *act << ": the index is damaged (the library ended in "
         << name << " over it); " << kWayOutOfDamage;
    line.write();
    ::_exit(kFailure);
}

[[maybe_unused]] void end_at_time(int /*signal*/) {
    const std::string* const act = bounded_act;
    if (act == nullptr) return;  // It was in time after all.
    Line line;
    line << program_name.load() << ": " << *act
         << ": it took more processor time than a sound index of this size needs, so it is damaged "
            "or asked for too much; "
         << kWayOutOfDamage;
    line.write();
    ::_exit(kFailure);
}

[[maybe_unused]] void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_ONSTACK;
    ::sigaction(signal, &action, nullptr);
}

void set_timer(std::chrono::seconds time) {
    struct itimerval timer = {};
    timer.it_value.tv_sec = time.count();
    ::setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace

ReadingScope::ReadingScope(const std::string& act) : outer_(current_act) {
    current_act = &act;
}

ReadingScope::~ReadingScope() {
    current_act = outer_;
}

std::chrono::seconds longest_reading(std::uint64_t bytes) {
    constexpr std::chrono::seconds kLeast{20};
    constexpr std::uint64_t kBytesASecond = 1'000'000;
    return kLeast + std::chrono::seconds(bytes / kBytesASecond);
}

TimeBound::TimeBound(const std::string& act, std::chrono::seconds processor_time) {
    if (program_name == nullptr) return;
    bounded_act = &act;
    set_timer(processor_time);
}

TimeBound::~TimeBound() {
    if (program_name == nullptr) return;
    bounded_act = nullptr;
    set_timer({});
}

void leave_last_lines(const char* program) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr std::size_t kStackBytes = 64 * 1024;
    static std::array<char, kStackBytes> stack;  // A recursion may have used up the other.
    stack_t other = {};
    other.ss_sp = stack.data();
    other.ss_size = stack.size();
    ::sigaltstack(&other, nullptr);
    program_name = program;
    for (const Crash& crash : kCrashes) handle(crash.signal, end_at_crash);
    handle(kTimeIsUp, end_at_time);
#else
    static_cast<void>(program);
#endif
}

void forget_last_lines() {
    if (program_name == nullptr) return;
    program_name = nullptr;
    for (const Crash& crash : kCrashes) std::signal(crash.signal, SIG_DFL);
    std::signal(kTimeIsUp, SIG_DFL);
}

}  // namespace dateline
