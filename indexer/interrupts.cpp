#include "indexer/interrupts.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace dateline {
namespace {

// A signal handler can reach nothing else.
std::atomic<bool> requested_by_signal{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int signal) {
    requested_by_signal = true;
    std::signal(signal, SIG_DFL);  // The next one ends the process.
}

}  // namespace

Interrupts::Interrupts() {
    requested_by_signal = false;
    for (const int signal : {SIGINT, SIGTERM}) {
        // What was started to ignore it (nohup, a job in the background) goes on ignoring it.
        if (std::signal(signal, note) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

Interrupts::~Interrupts() {
    for (const int signal : {SIGINT, SIGTERM}) {
        if (std::signal(signal, SIG_DFL) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

bool Interrupts::requested() {
    return requested_by_signal;
}

}  // namespace dateline
