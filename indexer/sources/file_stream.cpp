#include "indexer/sources/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.h"

namespace dateline {
namespace {

[[noreturn]] void fail(const char* act) {
    throw CorpusError(std::string(act) + ": " + std::strerror(errno));
}

int open_for_reading(const std::string& path) {
    if (path == "-") return STDIN_FILENO;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) fail("cannot open");
    return descriptor;
}

}  // namespace

FileStream::FileStream(const std::string& path, OnRead on_read, Stopped stopped)
    : descriptor_(open_for_reading(path)),
      on_read_(std::move(on_read)),
      stopped_(std::move(stopped)) {
    // Standard input may be a file that another program is in the middle of: it is never rewound.
    if (path == "-") return;
    struct stat status = {};
    if (::fstat(descriptor_, &status) != 0) {
        const int error = errno;
        ::close(descriptor_);
        errno = error;
        fail("cannot read");
    }
    seekable_ = S_ISREG(status.st_mode);
}

FileStream::~FileStream() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

// False when somebody has asked to stop. A read that waits would never notice: the signal may come
// just before it, or to another thread.
bool FileStream::wait_for_bytes() {
    constexpr int kBetweenLooksMs = 100;
    pollfd wanted{.fd = descriptor_, .events = POLLIN, .revents = 0};
    while (!stopped_()) {
        const int ready = ::poll(&wanted, 1, kBetweenLooksMs);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return true;  // read() tells what is wrong.
    }
    return false;
}

std::size_t FileStream::read(std::span<char> buffer) {
    if (!seekable_ && stopped_ && !wait_for_bytes()) return 0;
    while (true) {
        const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
        if (count >= 0) {
            if (on_read_) on_read_(static_cast<std::size_t>(count));
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR) fail("cannot read");
    }
}

std::int64_t FileStream::seek(std::int64_t offset, int whence) {
    return ::lseek(descriptor_, offset, whence);
}

}  // namespace dateline
