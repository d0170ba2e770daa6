#include "indexer/readers/wire/wire_message.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr char kBeginsHeader = '\x01';
constexpr char kBeginsText = '\x02';
constexpr char kEndsText = '\x03';
constexpr std::string_view kEnds = "\x01\x04";  // Of a message: another one begins, or it says so.
constexpr char kEndsMessage = '\x04';
constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;

// Teleprinters sent these between messages.
bool is_filling(std::string_view text) {
    const auto is_blank = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
    };
    std::string letters;
    for (const char c : text) {
        if (!is_blank(c)) letters += c;
    }
    return letters.empty() || letters == "NNNN" || letters == "ZCZC";
}

}  // namespace

// Consumes the control character that begins a message.
bool WireStream::find_begin() {
    std::string between;
    while (true) {
        const std::string_view bytes = input_.bytes.peek(kPieceBytes);
        const std::size_t begin = std::min(bytes.find(kBeginsHeader), bytes.size());
        between += bytes.substr(
            0, std::min(begin, kKeptRejectBytes - std::min(kKeptRejectBytes, between.size())));
        const bool found = begin < bytes.size();
        const bool at_end = bytes.empty();
        input_.bytes.consume(begin + (found ? 1 : 0));
        if (!found && !at_end) {
            input_.beat();
            continue;
        }
        if (!is_filling(between)) {
            input_.rejects.skip_record(input_.origin, {.unit = "record", .number = count_ + 1},
                                       found ? "text before the message, which belongs to none"
                                             : "text after the last message, which belongs to none",
                                       between);
        }
        return found;
    }
}

// The message up to its end. False when it is too long.
bool WireStream::take_until_end(std::string& bytes) {
    bool fits = true;
    while (true) {
        const std::string_view piece = input_.bytes.peek(kPieceBytes);
        if (piece.empty()) return fits;
        const std::size_t end = std::min(piece.find_first_of(kEnds), piece.size());
        const bool found = end < piece.size();
        fits = fits && bytes.size() + end < input_.max_record_bytes;
        if (fits || bytes.empty()) bytes += piece.substr(0, fits ? end : kKeptRejectBytes);
        const bool says_so = found && piece[end] == kEndsMessage;
        input_.bytes.consume(end + (says_so ? 1 : 0));
        input_.beat();
        if (!found) continue;
        if (says_so) bytes += kEndsMessage;
        return fits;
    }
}

bool WireStream::next(WireMessage& message) {
    if (!find_begin()) return false;
    message = {.number = ++count_, .header = {}, .text = {}, .trailer = {}, .fault = {}};
    std::string bytes;
    const bool fits = take_until_end(bytes);
    const bool says_end = bytes.ends_with(kEndsMessage);
    if (says_end) bytes.pop_back();
    const std::size_t begin = std::min(bytes.find(kBeginsText), bytes.size());
    const std::size_t end = std::min(bytes.find(kEndsText, begin), bytes.size());
    message.header = bytes.substr(0, begin);
    if (begin < bytes.size()) message.text = bytes.substr(begin + 1, end - begin - 1);
    if (end < bytes.size()) message.trailer = bytes.substr(end + 1);
    if (!fits) {
        message.fault = "message too long";
    } else if (begin == bytes.size()) {
        message.fault = "message without text: no STX";
    } else if (end == bytes.size() && !says_end) {
        message.fault = "message cut off: no ETX";
    }
    return true;
}

}  // namespace dateline
