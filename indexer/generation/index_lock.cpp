#include "indexer/generation/index_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>

#include "common/dates/moment.h"
#include "common/disk/disk_error.h"
#include "common/disk/open_file.h"
#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kBetweenTries = 50ms;

std::string own_name() {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const Moment now{std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
    return fmt::format("process {} on {} since {}", ::getpid(), host.data(), to_iso8601(now));
}

// What the holder wrote; it may not have come to that yet.
std::string written_name(const std::filesystem::path& file) {
    constexpr std::size_t kMostBytes = 1024;
    const std::string text = find_text(file, kMostBytes, Links::Keep).value_or(std::string());
    const std::string name = text.substr(0, text.find('\n'));
    return name.empty() ? "another process" : name;
}

[[noreturn]] void fail(const std::string& index, int error) {
    throw IndexError(fmt::format("cannot write index '{}': {}", index, explain_errno(error)));
}

// flock() and not fcntl(): it belongs to the open file, so nothing else in this process lets it
// go, and the kernel does when the process ends, however it ends.
bool try_lock(int descriptor, const std::string& index) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK && errno != EINTR) fail(index, errno);
    return false;
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& file, const std::string& index,
                     std::chrono::milliseconds timeout, const OnWait& on_wait)
    : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644)) {
    if (descriptor_ < 0) fail(index, errno);
    try {
        wait(file, index, timeout, on_wait);
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
    const std::string name = own_name() + '\n';
    const auto size = static_cast<ssize_t>(name.size());
    // Only for people: a lock without a name locks as well.
    [[maybe_unused]] const bool written =
        ::ftruncate(descriptor_, 0) == 0 &&
        ::pwrite(descriptor_, name.data(), name.size(), 0) == size;
}

void IndexLock::wait(const std::filesystem::path& file, const std::string& index,
                     std::chrono::milliseconds timeout, const OnWait& on_wait) const {
    const Clock::time_point end = Clock::now() + timeout;
    while (!try_lock(descriptor_, index)) {
        if (Clock::now() >= end) {
            throw IndexError(fmt::format(
                "cannot write index '{}': {} is writing it; wait for it, or give a longer "
                "--lock-timeout",
                index, written_name(file)));
        }
        on_wait(written_name(file));
        std::this_thread::sleep_for(kBetweenTries);
    }
}

IndexLock::~IndexLock() {
    [[maybe_unused]] const int ignored = ::ftruncate(descriptor_, 0);
    ::close(descriptor_);
}

bool IndexLock::is_at(const std::filesystem::path& file) const {
    struct stat ours = {};
    if (::fstat(descriptor_, &ours) != 0) throw DiskError("look at", file, errno);
    const std::optional<FileStatus> theirs = find_status(file, Links::Keep);
    return theirs && theirs->is_same_file(to_file_status(ours));
}

std::optional<std::string> IndexLock::holder(const std::filesystem::path& file) {
    const std::optional<OpenFile> opened = find_to_read(file, Links::Keep);
    if (!opened) return std::nullopt;
    const bool held = ::flock(opened->descriptor(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    return held ? std::optional(written_name(file)) : std::nullopt;
}

}  // namespace dateline
