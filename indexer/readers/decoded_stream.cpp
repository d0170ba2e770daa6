#include "indexer/readers/decoded_stream.h"

#include <algorithm>
#include <array>

#include "common/text/charset.h"

namespace dateline {
namespace {

constexpr std::size_t kLookBytes = std::size_t{16} * 1024;
constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;

// A carriage return at the very end may be half of a line end.
bool has_mac_line_ends(std::string_view text) {
    const std::size_t first = text.find('\r');
    return first != std::string_view::npos && first + 1 < text.size() &&
           text.find('\n') == std::string_view::npos;
}

// Up to where the text can be decoded: whole units, and both halves of a pair.
std::size_t whole_bytes(std::string_view text, TextEncoding encoding) {
    std::size_t size = text.size() - text.size() % encoding.unit;
    if (encoding.unit != 2 || size == 0) return size;
    const auto high_byte =
        static_cast<unsigned char>(text[encoding.order == std::endian::big ? size - 2 : size - 1]);
    if (high_byte >= 0xD8 && high_byte < 0xDC) size -= 2;
    return size;
}

}  // namespace

DecodedStream::DecodedStream(ByteStream& stream) : stream_(stream) {
    fill(kLookBytes);
    encoding_ = encoding_of(raw_);
    while (encoding_.unit == 1 && raw_.starts_with('\0')) {
        const std::size_t nuls = std::min(raw_.find_first_not_of('\0'), raw_.size());
        passed_nuls_ += nuls;
        raw_.erase(0, nuls);
        if (!fill(kLookBytes) && raw_.empty()) break;
        encoding_ = encoding_of(raw_);
    }
    raw_.erase(0, encoding_.mark);
    decode();
    mac_line_ends_ = has_mac_line_ends(text_);
    if (mac_line_ends_) std::ranges::replace(text_, '\r', '\n');
}

bool DecodedStream::fill(std::size_t least) {
    std::size_t filled = raw_.size();
    while (!at_end_ && filled < least) {
        raw_.resize(least);
        const std::size_t count = stream_.read(std::span(raw_).subspan(filled));
        filled += count;
        at_end_ = count == 0;
        raw_.resize(filled);
    }
    return filled >= least;
}

void DecodedStream::decode() {
    given_ = 0;
    if (encoding_.unit == 1) {
        text_ = std::move(raw_);
        raw_.clear();
        return;
    }
    const std::size_t size = at_end_ ? raw_.size() : whole_bytes(raw_, encoding_);
    text_ =
        from_wide_units(std::string_view(raw_).substr(0, size), encoding_.unit, encoding_.order);
    raw_.erase(0, size);
}

std::size_t DecodedStream::read(std::span<char> buffer) {
    if (given_ == text_.size() && encoding_.unit == 1) {
        const std::size_t count = at_end_ ? 0 : stream_.read(buffer);
        if (mac_line_ends_) std::ranges::replace(buffer.first(count), '\r', '\n');
        return count;
    }
    while (given_ == text_.size()) {
        if (at_end_ && raw_.empty()) return 0;
        fill(kPieceBytes);
        decode();
        if (mac_line_ends_) std::ranges::replace(text_, '\r', '\n');
    }
    const std::size_t count = text_.copy(buffer.data(), buffer.size(), given_);
    given_ += count;
    return count;
}

}  // namespace dateline
