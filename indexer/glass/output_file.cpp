#include "indexer/glass/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw IndexError(fmt::format("cannot write '{}': {}", path.string(), explain_errno(errno)));
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(
          ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail(path_);
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

// What does not fit into what is held back.
void OutputFile::write_big(std::string_view bytes) {
    flush();
    if (bytes.size() > kHeldBytes) {
        write_through(bytes);
        return;
    }
    held_ = bytes.copy(buffer_.get(), bytes.size());
}

void OutputFile::finish() {
    flush();
    begin_writeback();
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail(path_);
}

void OutputFile::flush() {
    write_through({buffer_.get(), std::exchange(held_, 0)});
}

void OutputFile::write_through(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail(path_);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
        written_ += static_cast<std::uint64_t>(written);
    }
    constexpr std::uint64_t kWritebackBytes = 8 * 1024 * 1024;
    if (written_ - begun_ >= kWritebackBytes) begin_writeback();
}

// Whoever syncs the file in the end then finds most of the work done. A hint: that it cannot be
// given, on some file systems, is no trouble.
void OutputFile::begin_writeback() {
    ::sync_file_range(descriptor_, static_cast<off64_t>(begun_),
                      static_cast<off64_t>(written_ - begun_), SYNC_FILE_RANGE_WRITE);
    begun_ = written_;
}

}  // namespace dateline
