// Preloaded into a program, it counts the calls of the system that have to do with files below some
// paths, and lets the Nth of them fail, or kills the program there. Takes from the environment:
//   FAILING_CALLS_BELOW  full paths of folders or files, with ':' between them
//   FAILING_CALLS_KINDS  which calls count, of the kinds in the table below, with ',' between them;
//                        all when it is empty
//   FAILING_CALLS_AT     N; 0: none fails
//   FAILING_CALLS_FROM   the same, and those after the Nth fail too
//   FAILING_CALLS_ERROR  EIO, ENOSPC, EACCES and so on, or KILL
//   FAILING_CALLS_TRACE  a file; gets a line for each call that counts: "17 write /path", and
//                        "17 write /path !" for one that failed
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct NamedError {
    std::string_view name;
    int error;
};
constexpr int kKill = 0;
constexpr std::array kErrors{NamedError{"EIO", EIO},       NamedError{"ENOSPC", ENOSPC},
                             NamedError{"EACCES", EACCES}, NamedError{"ESTALE", ESTALE},
                             NamedError{"ELOOP", ELOOP},   NamedError{"EROFS", EROFS},
                             NamedError{"EMFILE", EMFILE}, NamedError{"KILL", kKill}};

std::string setting(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::vector<std::string> split(const std::string& text, char between) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == between) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    std::erase(parts, "");
    return parts;
}

// What fcntl() does besides does not touch the disk.
constexpr std::string_view kNoCall = "none";
std::string_view lock_or_not(int command) {
    const bool locks = command == F_SETLK || command == F_SETLKW || command == F_GETLK ||
                       command == F_OFD_SETLK || command == F_OFD_SETLKW;
    return locks ? "lock" : kNoCall;
}

struct Plan {
    std::vector<std::string> below = split(setting("FAILING_CALLS_BELOW"), ':');
    std::vector<std::string> kinds = split(setting("FAILING_CALLS_KINDS"), ',');
    long at = std::atol(setting("FAILING_CALLS_AT").c_str());
    long from = std::atol(setting("FAILING_CALLS_FROM").c_str());
    std::string error = setting("FAILING_CALLS_ERROR");
    std::string trace = setting("FAILING_CALLS_TRACE");

    bool counts(std::string_view kind, const std::string& path) const {
        if (kind == kNoCall) return false;
        const bool wanted =
            kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        return wanted && std::any_of(below.begin(), below.end(), [&](const std::string& folder) {
                   return path.starts_with(folder) &&
                          (path.size() == folder.size() || path[folder.size()] == '/');
               });
    }
    bool fails(long number) const { return number == at || (from > 0 && number >= from); }
};

// The first call may come before the constructors of this file.
const Plan& plan() {
    static const Plan made;
    return made;
}

std::string read_link(const std::string& link) {
    std::array<char, 4096> path{};
    const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), path.data(), path.size());
    return {path.data(), static_cast<std::size_t>(std::max(size, 0L))};
}

struct At {
    int directory;
    const char* path;
};
std::string full_path(int file) {
    return read_link("/proc/self/fd/" + std::to_string(file));
}
std::string full_path(At at) {
    const std::string_view name = at.path == nullptr ? "" : at.path;
    if (name.starts_with('/')) return std::string(name);
    const std::string folder =
        at.directory == AT_FDCWD ? read_link("/proc/self/cwd") : full_path(at.directory);
    return name.empty() || name == "." ? folder : folder + '/' + std::string(name);
}
std::string full_path(const char* path) {
    return full_path(At{AT_FDCWD, path});
}
std::string full_path(DIR* directory) {
    return full_path(::dirfd(directory));
}

// Past our own functions.
void append_line(const std::string& line) {
    const long file = ::syscall(SYS_openat, AT_FDCWD, plan().trace.c_str(),
                                O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0) return;
    ::syscall(SYS_write, file, line.data(), line.size());
    ::syscall(SYS_close, file);
}

// Does this call fail? Then errno says why.
bool refuse(std::string_view kind, const std::string& path) {
    static std::atomic<long> calls{0};
    if (!plan().counts(kind, path)) return false;
    const long number = ++calls;
    const bool failed = plan().fails(number);
    if (!plan().trace.empty()) {
        append_line(std::to_string(number) + ' ' + std::string(kind) + ' ' + path +
                    (failed ? " !\n" : "\n"));
    }
    if (!failed) return false;
    const auto* const named =
        std::find_if(kErrors.begin(), kErrors.end(),
                     [](const NamedError& each) { return each.name == plan().error; });
    if (named == kErrors.end()) std::abort();
    if (named->error == kKill) ::kill(::getpid(), SIGKILL);
    errno = named->error;
    return true;
}

template <typename... Paths>
bool fails(std::string_view kind, Paths... paths) {
    const int before = errno;  // readdir() tells by it.
    if ((refuse(kind, full_path(paths)) || ...)) return true;
    errno = before;
    return false;
}

// What was meant: the next function of that name, of the C library.
template <typename Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// A function of the C library that fails when we say so. It has the library's name but for the
// compiler, so that a header may declare it in another way: variadic, or for files of 32 bits.
#define FAILING(type, name, parameters, arguments, failure, ...)     \
    extern "C" type failing_##name parameters __asm__(#name);        \
    extern "C" type failing_##name parameters {                      \
        static const auto really = original<type parameters>(#name); \
        return fails(__VA_ARGS__) ? (failure) : really arguments;    \
    }

// NOLINTBEGIN
// clang-format off
using Text = const char*;
FAILING(int, stat, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, stat64, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, lstat, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, lstat64, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, fstat, (int f, void* s), (f, s), -1, "stat", f)
FAILING(int, fstat64, (int f, void* s), (f, s), -1, "stat", f)
FAILING(int, fstatat, (int d, Text p, void* s, int o), (d, p, s, o), -1, "stat", At{d, p})
FAILING(int, fstatat64, (int d, Text p, void* s, int o), (d, p, s, o), -1, "stat", At{d, p})
FAILING(int, statx, (int d, Text p, int o, unsigned m, void* s), (d, p, o, m, s), -1, "stat", At{d, p})
FAILING(int, statvfs, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, statvfs64, (Text p, void* s), (p, s), -1, "stat", p)
FAILING(int, fstatvfs, (int f, void* s), (f, s), -1, "stat", f)
FAILING(int, access, (Text p, int m), (p, m), -1, "access", p)
FAILING(int, faccessat, (int d, Text p, int m, int o), (d, p, m, o), -1, "access", At{d, p})
FAILING(ssize_t, readlink, (Text p, char* b, size_t n), (p, b, n), -1, "readlink", p)
FAILING(ssize_t, readlinkat, (int d, Text p, char* b, size_t n), (d, p, b, n), -1, "readlink", At{d, p})
FAILING(char*, realpath, (Text p, char* b), (p, b), nullptr, "readlink", p)

FAILING(int, open, (Text p, int o, long m), (p, o, m), -1, "open", p)
FAILING(int, open64, (Text p, int o, long m), (p, o, m), -1, "open", p)
FAILING(int, __open_2, (Text p, int o), (p, o), -1, "open", p)
FAILING(int, __open64_2, (Text p, int o), (p, o), -1, "open", p)
FAILING(int, openat, (int d, Text p, int o, long m), (d, p, o, m), -1, "open", At{d, p})
FAILING(int, openat64, (int d, Text p, int o, long m), (d, p, o, m), -1, "open", At{d, p})
FAILING(int, __openat_2, (int d, Text p, int o), (d, p, o), -1, "open", At{d, p})
FAILING(int, __openat64_2, (int d, Text p, int o), (d, p, o), -1, "open", At{d, p})
FAILING(int, creat, (Text p, unsigned m), (p, m), -1, "open", p)
FAILING(int, creat64, (Text p, unsigned m), (p, m), -1, "open", p)
FAILING(void*, fopen, (Text p, Text m), (p, m), nullptr, "open", p)
FAILING(void*, fopen64, (Text p, Text m), (p, m), nullptr, "open", p)
FAILING(DIR*, opendir, (Text p), (p), nullptr, "opendir", p)
FAILING(DIR*, fdopendir, (int f), (f), nullptr, "opendir", f)
FAILING(void*, readdir, (DIR* d), (d), nullptr, "readdir", d)
FAILING(void*, readdir64, (DIR* d), (d), nullptr, "readdir", d)

FAILING(ssize_t, read, (int f, void* b, size_t n), (f, b, n), -1, "read", f)
FAILING(ssize_t, __read_chk, (int f, void* b, size_t n, size_t r), (f, b, n, r), -1, "read", f)
FAILING(ssize_t, pread, (int f, void* b, size_t n, long o), (f, b, n, o), -1, "read", f)
FAILING(ssize_t, pread64, (int f, void* b, size_t n, long o), (f, b, n, o), -1, "read", f)
FAILING(ssize_t, __pread_chk, (int f, void* b, size_t n, long o, size_t r), (f, b, n, o, r), -1, "read", f)
FAILING(ssize_t, __pread64_chk, (int f, void* b, size_t n, long o, size_t r), (f, b, n, o, r), -1, "read", f)
FAILING(ssize_t, readv, (int f, const void* v, int n), (f, v, n), -1, "read", f)
FAILING(ssize_t, preadv, (int f, const void* v, int n, long o), (f, v, n, o), -1, "read", f)

FAILING(ssize_t, write, (int f, const void* b, size_t n), (f, b, n), -1, "write", f)
FAILING(ssize_t, pwrite, (int f, const void* b, size_t n, long o), (f, b, n, o), -1, "write", f)
FAILING(ssize_t, pwrite64, (int f, const void* b, size_t n, long o), (f, b, n, o), -1, "write", f)
FAILING(ssize_t, writev, (int f, const void* v, int n), (f, v, n), -1, "write", f)
FAILING(ssize_t, pwritev, (int f, const void* v, int n, long o), (f, v, n, o), -1, "write", f)
FAILING(ssize_t, sendfile, (int t, int f, void* o, size_t n), (t, f, o, n), -1, "write", t)
FAILING(ssize_t, sendfile64, (int t, int f, void* o, size_t n), (t, f, o, n), -1, "write", t)
FAILING(ssize_t, copy_file_range, (int f, void* p, int t, void* o, size_t n, unsigned g), (f, p, t, o, n, g), -1, "write", t)
FAILING(int, ftruncate, (int f, long n), (f, n), -1, "truncate", f)
FAILING(int, ftruncate64, (int f, long n), (f, n), -1, "truncate", f)
FAILING(int, truncate, (Text p, long n), (p, n), -1, "truncate", p)
FAILING(int, truncate64, (Text p, long n), (p, n), -1, "truncate", p)
FAILING(int, fallocate, (int f, int m, long o, long n), (f, m, o, n), -1, "truncate", f)
FAILING(int, fallocate64, (int f, int m, long o, long n), (f, m, o, n), -1, "truncate", f)
FAILING(int, posix_fallocate, (int f, long o, long n), (f, o, n), errno, "truncate", f)
FAILING(int, posix_fallocate64, (int f, long o, long n), (f, o, n), errno, "truncate", f)

FAILING(int, fsync, (int f), (f), -1, "sync", f)
FAILING(int, fdatasync, (int f), (f), -1, "sync", f)
FAILING(int, syncfs, (int f), (f), -1, "sync", f)

FAILING(int, rename, (Text p, Text q), (p, q), -1, "rename", q)
FAILING(int, renameat, (int d, Text p, int e, Text q), (d, p, e, q), -1, "rename", At{e, q})
FAILING(int, renameat2, (int d, Text p, int e, Text q, unsigned o), (d, p, e, q, o), -1, "rename", At{e, q})
FAILING(int, link, (Text p, Text q), (p, q), -1, "link", q)
FAILING(int, linkat, (int d, Text p, int e, Text q, int o), (d, p, e, q, o), -1, "link", At{e, q})
FAILING(int, symlink, (Text p, Text q), (p, q), -1, "link", q)
FAILING(int, unlink, (Text p), (p), -1, "unlink", p)
FAILING(int, unlinkat, (int d, Text p, int o), (d, p, o), -1, "unlink", At{d, p})
FAILING(int, remove, (Text p), (p), -1, "unlink", p)
FAILING(int, rmdir, (Text p), (p), -1, "unlink", p)
FAILING(int, mkdir, (Text p, unsigned m), (p, m), -1, "mkdir", p)
FAILING(int, mkdirat, (int d, Text p, unsigned m), (d, p, m), -1, "mkdir", At{d, p})
FAILING(int, flock, (int f, int o), (f, o), -1, "lock", f)
FAILING(int, fcntl, (int f, int c, void* a), (f, c, a), -1, lock_or_not(c), f)
FAILING(int, fcntl64, (int f, int c, void* a), (f, c, a), -1, lock_or_not(c), f)
// clang-format on
// NOLINTEND
