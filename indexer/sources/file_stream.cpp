#include "indexer/sources/file_stream.h"

#include <fcntl.h>
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

FileStream::FileStream(const std::string& path, OnRead on_read)
    : descriptor_(open_for_reading(path)), on_read_(std::move(on_read)) {
    // Standard input may be a file that another program is in the middle of: it is never rewound.
    struct stat status = {};
    seekable_ = path != "-" && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
}

FileStream::~FileStream() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

std::size_t FileStream::read(std::span<char> buffer) {
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
