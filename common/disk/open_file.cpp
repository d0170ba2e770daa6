#include "common/disk/open_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "common/disk/disk_error.h"

namespace dateline {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;

// Adds what one call gives; false at the end.
bool read_piece(const OpenFile& file, std::string& bytes, const std::filesystem::path& path) {
    std::array<char, kPieceBytes> piece;
    while (true) {
        const ssize_t count = ::read(file.descriptor(), piece.data(), piece.size());
        if (count >= 0) {
            bytes.append(piece.data(), static_cast<std::size_t>(count));
            return count > 0;
        }
        if (errno != EINTR) throw DiskError("read", path, errno);
    }
}

OpenFile make_new(const std::filesystem::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw DiskError("write", path, errno);
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) throw DiskError("write", path, errno);
    return OpenFile(descriptor);
}

}  // namespace

OpenFile::~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

OpenFile::OpenFile(OpenFile&& other) noexcept : descriptor_(other.release()) {}

int OpenFile::release() {
    return std::exchange(descriptor_, -1);
}

std::optional<OpenFile> find_to_read(const std::filesystem::path& path, Links links) {
    const int kept = links == Links::Keep ? O_NOFOLLOW : 0;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | kept);
    if (descriptor >= 0) return OpenFile(descriptor);
    if (says_absent(errno)) return std::nullopt;
    throw DiskError("open", path, errno);
}

std::optional<std::string> find_text(const std::filesystem::path& path, std::size_t most_bytes,
                                     Links links) {
    const std::optional<OpenFile> file = find_to_read(path, links);
    if (!file) return std::nullopt;
    std::string text;
    while (text.size() < most_bytes && read_piece(*file, text, path)) {
    }
    text.resize(std::min(text.size(), most_bytes));
    return text;
}

void write_all(const OpenFile& file, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            throw DiskError("write", path, errno);
        }
    }
}

// ---------------------------------------------------------------------------- written anew

NewFile::NewFile(std::filesystem::path path) : path_(std::move(path)), file_(make_new(path_)) {}

void NewFile::write(std::string_view bytes) {
    held_ += bytes;
    if (held_.size() >= kPieceBytes) flush();
}

void NewFile::flush() {
    write_all(file_, held_, path_);
    held_.clear();
}

void NewFile::finish() {
    flush();
    if (::fsync(file_.descriptor()) != 0) throw DiskError("write", path_, errno);
    if (::close(file_.release()) != 0) throw DiskError("write", path_, errno);
}

// ----------------------------------------------------------------------------------- lines

FileLines::FileLines(std::filesystem::path path)
    : path_(std::move(path)), file_(find_to_read(path_, Links::Keep)) {}

bool FileLines::read_more() {
    held_.erase(0, std::exchange(at_, 0));
    return file_ && read_piece(*file_, held_, path_);
}

std::optional<std::string> FileLines::next() {
    std::size_t end = held_.find('\n', at_);
    while (end == std::string::npos) {
        const std::size_t looked_at = held_.size() - at_;
        if (!read_more()) break;
        end = held_.find('\n', looked_at);
    }
    if (end == std::string::npos) {
        if (at_ == held_.size()) return std::nullopt;
        end = held_.size();
    }
    std::string line = held_.substr(at_, end - at_);
    at_ = std::min(end + 1, held_.size());
    return line;
}

}  // namespace dateline
