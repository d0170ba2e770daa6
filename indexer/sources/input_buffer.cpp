#include "indexer/sources/input_buffer.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{128} * 1024;
constexpr std::size_t kPaddingBytes = 64;    // Readable behind every line.
constexpr std::size_t kTooLongBytes = 1024;  // What is shown of a line that is too long.

std::string_view without_carriage_return(std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

}  // namespace

std::string_view InputBuffer::window() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
}

bool InputBuffer::fill() {
    if (at_end_) return false;
    if (begin_ >
        0) {  // What was consumed makes room first, so the buffer grows only for long records.
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    const std::size_t room = end_ + kChunkBytes + kPaddingBytes;
    if (buffer_.size() < room) buffer_.resize(std::max(room, buffer_.size() * 2));
    const std::size_t free_bytes = buffer_.size() - kPaddingBytes - end_;
    std::size_t count = 0;
    try {
        count = stream_.read(std::span(buffer_).subspan(end_, free_bytes));
    } catch (const CorpusError&) {
        failure_ = std::current_exception();
    }
    assert(count <= free_bytes && "a stream wrote past its buffer");
    end_ += count;
    at_end_ = count == 0;
    return !at_end_;
}

void InputBuffer::throw_failure() const {
    if (failure_ && begin_ == end_) std::rethrow_exception(failure_);
}

std::string_view InputBuffer::peek(std::size_t size) {
    while (end_ - begin_ < size && fill()) {
    }
    if (size > 0) throw_failure();
    return window().substr(0, size);
}

void InputBuffer::consume(std::size_t size) {
    assert(size <= end_ - begin_ && "more consumed than peeked");
    begin_ += size;
}

InputBuffer::Line InputBuffer::next_line(std::string_view& line, std::size_t max_bytes) {
    std::size_t searched = 0;
    while (true) {
        const std::string_view unread = window();
        const std::size_t line_end = unread.find('\n', searched);
        searched = unread.size();
        const std::size_t length = std::min(line_end, unread.size());
        if (without_carriage_return(unread.substr(0, length)).size() > max_bytes) {
            return skip_long_line(line);
        }
        if (line_end != std::string_view::npos) {
            line = without_carriage_return(unread.substr(0, line_end));
            begin_ += line_end + 1;
            return Line::Read;
        }
        if (!fill()) break;
    }
    throw_failure();
    if (begin_ == end_) return Line::End;
    line = without_carriage_return(window());
    begin_ = end_;
    return failure_ ? Line::BrokenOff : Line::Read;
}

InputBuffer::Line InputBuffer::skip_long_line(std::string_view& line) {
    long_line_.clear();
    bool ended = false;
    while (!ended && !peek(1).empty()) {
        const std::string_view unread = window();
        const std::size_t line_end = unread.find('\n');
        ended = line_end != std::string_view::npos;
        long_line_ += unread.substr(0, std::min(line_end, kTooLongBytes - long_line_.size()));
        consume(ended ? line_end + 1 : unread.size());
    }
    line = long_line_;
    return Line::TooLong;
}

std::string InputBuffer::read_rest(std::size_t max_bytes, bool& truncated) {
    std::string taken;
    while (taken.size() < max_bytes && (begin_ < end_ || fill())) {
        const std::string_view next = window().substr(0, max_bytes - taken.size());
        taken += next;
        consume(next.size());
    }
    truncated = begin_ < end_ || fill();
    return taken;
}

}  // namespace dateline
