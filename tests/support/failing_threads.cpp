// Preloaded into a program, it lets the system refuse threads: the Nth, and each after that. Takes
// from the environment:
//   FAILING_THREADS_FROM   N; 0: none fails, they are only counted
//   FAILING_THREADS_COUNT  a file; gets the number of threads that were asked for
#include <dlfcn.h>
#include <pthread.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace {

const char* setting(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

const long kFrom = std::atol(setting("FAILING_THREADS_FROM"));

std::atomic<long> threads{0};

struct Count {
    ~Count() {
        std::FILE* const file = std::fopen(setting("FAILING_THREADS_COUNT"), "w");
        if (file == nullptr) return;
        std::fprintf(file, "%ld\n", threads.load());
        std::fclose(file);
    }
} count;

}  // namespace

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*start)(void*), void* argument) noexcept {
    static const auto really =
        reinterpret_cast<decltype(&pthread_create)>(::dlsym(RTLD_NEXT, "pthread_create"));
    const long number = ++threads;
    if (kFrom != 0 && number >= kFrom) return EAGAIN;
    return really(thread, attributes, start, argument);
}
