#include "indexer/sources/unpacked_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::size_t kInputBytes = std::size_t{128} * 1024;
constexpr const char* kBroken = "truncated or corrupt archive";

}  // namespace

UnpackedStream::UnpackedStream(ByteStream& packed, Settings settings)
    : packed_(packed),
      settings_(std::move(settings)),
      input_(kInputBytes),
      block_(kUnpackedBlockBytes) {}

std::span<const char> UnpackedStream::packed_bytes() const {
    return std::span(input_).subspan(begin_, end_ - begin_);
}

std::size_t UnpackedStream::read(std::span<char> buffer) {
    while (unpacked_.empty() && !ended_) {
        if (is_stopped()) throw CorpusError("stopped");
        unpack_some();
    }
    if (unpacked_.empty()) {
        if (error_) std::rethrow_exception(error_);
        return 0;
    }
    const std::size_t count = std::min(unpacked_.size(), buffer.size());
    std::copy_n(unpacked_.begin(), count, buffer.begin());
    unpacked_ = unpacked_.subspan(count);
    return count;
}

void UnpackedStream::drain() {
    std::array<char, 64 * 1024> passed_over;
    while (read(passed_over) > 0) {
    }
}

// Reads more of the packed stream, behind what is there; false at its end. Its error waits until
// all that came before is unpacked.
bool UnpackedStream::fill() {
    if (packed_ended_) return false;
    std::copy(input_.begin() + static_cast<std::ptrdiff_t>(begin_),
              input_.begin() + static_cast<std::ptrdiff_t>(end_), input_.begin());
    end_ -= begin_;
    begin_ = 0;
    std::size_t count = 0;
    try {
        count = packed_.read(std::span(input_).subspan(end_));
    } catch (const CorpusError&) {
        packed_error_ = std::current_exception();
    }
    end_ += count;
    packed_ended_ = count == 0;
    return !packed_ended_;
}

void UnpackedStream::unpack_some() {
    while (end_ - begin_ < kLeastPackedBytes && fill()) {
    }
    if (unpacker_) {
        unpack_member();
    } else {
        begin_member();
    }
}

void UnpackedStream::begin_member() {
    const std::span<const char> packed = packed_bytes();
    if (packed.empty()) {
        ended_ = true;
        error_ = packed_error_;
        return;
    }
    if (packed.front() == '\0') {  // Tapes and disks pad what lies on them.
        const auto padding = std::ranges::find_if(packed, [](char c) { return c != '\0'; });
        begin_ += static_cast<std::size_t>(padding - packed.begin());
        return;
    }
    const Compression* compression = find_compression({packed.data(), packed.size()});
    if (compression == nullptr) {
        ended_ = true;
        error_ = packed_error_;
        if (!error_) note(fmt::format("garbage after the end of the {} data", name_));
        return;
    }
    name_ = compression->name;
    unpacker_ = compression->make(settings_.memory_bytes);
}

void UnpackedStream::unpack_member() {
    const Unpacker::Step step = unpacker_->unpack(packed_bytes(), block_);
    begin_ += step.taken;
    unpacked_ = std::span(block_).first(step.given);
    switch (step.state) {
        case Unpacker::State::Reading:
            if (step.taken == 0 && step.given == 0 && !fill()) end_packed();
            return;
        case Unpacker::State::WrongChecksum:
            note(fmt::format("wrong checksum of {} data", name_));
            break;
        case Unpacker::State::Corrupt:
            break_off(fmt::format("{}: {} data: {}", kBroken, name_, step.reason));
            break;
        case Unpacker::State::TooBig:
            break_off(
                fmt::format("unpacking the {} data takes too much memory: {}", name_, step.reason));
            break;
        case Unpacker::State::Whole:
            break;
    }
    unpacker_.reset();
}

// In the middle of a member.
void UnpackedStream::end_packed() {
    const Unpacker::AtEnd state = unpacker_->at_end();
    unpacker_.reset();
    if (state == Unpacker::AtEnd::Whole) return;
    if (packed_error_) {
        ended_ = true;
        error_ = packed_error_;
    } else if (state == Unpacker::AtEnd::WithoutChecksum) {
        begin_ = end_;
        note(fmt::format("truncated {} input: its checksum is missing", name_));
    } else {
        break_off(fmt::format("{}: truncated {} input", kBroken, name_));
    }
}

// The first one is told.
void UnpackedStream::note(std::string fault) {
    if (fault_.empty()) fault_ = fmt::format("{}: {}", kBroken, fault);
}

void UnpackedStream::break_off(const std::string& reason) {
    ended_ = true;
    error_ = std::make_exception_ptr(CorpusError(reason));
}

}  // namespace dateline
