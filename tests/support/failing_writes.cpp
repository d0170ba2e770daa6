// Preloaded into a program, it lets the disk fail: the Nth write below a directory, and each after
// that. Takes from the environment:
//   FAILING_WRITES_BELOW  the directory, with its full path
//   FAILING_WRITES_FROM   N; 0: none fails, they are only counted
//   FAILING_WRITES_ERROR  EIO or ENOSPC
//   FAILING_WRITES_COUNT  a file; gets the number of writes there were
#include <dlfcn.h>
#include <stdio.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

const char* setting(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

const std::string kBelow = setting("FAILING_WRITES_BELOW") + std::string("/");
const long kFrom = std::atol(setting("FAILING_WRITES_FROM"));
const int kError = setting("FAILING_WRITES_ERROR") == std::string("ENOSPC") ? ENOSPC : EIO;

std::atomic<long> writes{0};

struct Count {
    ~Count() {
        FILE* const file = std::fopen(setting("FAILING_WRITES_COUNT"), "w");
        if (file == nullptr) return;
        std::fprintf(file, "%ld\n", writes.load());
        std::fclose(file);
    }
} count;

bool fails(const std::string& path) {
    if (!(path + '/').starts_with(kBelow)) return false;
    const long number = ++writes;
    if (kFrom == 0 || number < kFrom) return false;
    errno = kError;
    return true;
}

bool fails(int file) {
    std::array<char, 4096> path;
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    return size > 0 && fails(std::string(path.data(), static_cast<std::size_t>(size)));
}

// The C library's own function, of the type of ours.
template <typename Function>
Function* original(Function* /*ours*/, const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* data, size_t size) {
    static const auto really = original(&write, "write");
    return fails(file) ? -1 : really(file, data, size);
}

ssize_t writev(int file, const iovec* parts, int count_of_parts) {
    static const auto really = original(&writev, "writev");
    return fails(file) ? -1 : really(file, parts, count_of_parts);
}

ssize_t pwrite(int file, const void* data, size_t size, off_t offset) {
    static const auto really = original(&pwrite, "pwrite");
    return fails(file) ? -1 : really(file, data, size, offset);
}

ssize_t pwrite64(int file, const void* data, size_t size, off64_t offset) {
    static const auto really = original(&pwrite64, "pwrite64");
    return fails(file) ? -1 : really(file, data, size, offset);
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
    static const auto really = original(&sendfile, "sendfile");
    return fails(to) ? -1 : really(to, from, offset, size);
}

int fsync(int file) {
    static const auto really = original(&fsync, "fsync");
    return fails(file) ? -1 : really(file);
}

int fdatasync(int file) {
    static const auto really = original(&fdatasync, "fdatasync");
    return fails(file) ? -1 : really(file);
}

// From outside to below the directory there is no rename; within a relative path may name it.
int rename(const char* from, const char* to) noexcept {
    static const auto really = original(&rename, "rename");
    return fails(std::string(to)) ? -1 : really(from, to);
}

}  // extern "C"
