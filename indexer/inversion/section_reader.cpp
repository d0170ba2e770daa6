#include "indexer/inversion/section_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

constexpr std::uint64_t kBufferBytes = 32 * 1024;

}  // namespace

void SectionReader::fail_as_broken() {
    throw IndexError(
        "what an earlier step of this build has written is broken; check the disk, and "
        "begin again with --rebuild");
}

std::uint64_t SectionReader::long_vint() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (window_.empty()) fill();
        const auto byte = static_cast<unsigned char>(window_.front());
        window_.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) return number;
    }
    fail_as_broken();
}

void SectionReader::fill() {
    const auto wanted = static_cast<std::size_t>(std::min(kBufferBytes, end_ - offset_));
    if (wanted == 0) fail_as_broken();
    buffer_.resize(wanted);
    ssize_t count = 0;
    do {
        count = ::pread(descriptor_, buffer_.data(), wanted, static_cast<off_t>(offset_));
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw IndexError("cannot read back what was written: " + explain_errno(errno));
    if (count == 0) fail_as_broken();
    window_ = {buffer_.data(), static_cast<std::size_t>(count)};
    offset_ += window_.size();
}

SectionReader SectionReader::skip(std::uint64_t size) {
    const std::uint64_t here = offset();
    if (size > end_ - here) fail_as_broken();
    if (size <= window_.size()) {
        window_.remove_prefix(size);
    } else {
        window_ = {};
        offset_ = here + size;
    }
    return {descriptor_, here, here + size};
}

std::string_view SectionReader::gathered(std::uint64_t size) {
    if (size > window_.size() + (end_ - offset_)) fail_as_broken();
    gathered_.assign(window_);
    window_ = {};
    while (gathered_.size() < size) {
        fill();
        const std::size_t piece = std::min(window_.size(), size - gathered_.size());
        gathered_ += window_.substr(0, piece);
        window_.remove_prefix(piece);
    }
    return gathered_;
}

}  // namespace dateline
