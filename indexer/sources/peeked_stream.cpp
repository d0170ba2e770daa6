#include "indexer/sources/peeked_stream.h"

#include <algorithm>

#include "common/error.h"

namespace dateline {

PeekedStream::PeekedStream(ByteStream& stream, std::size_t head_bytes) : stream_(stream) {
    head_.resize(head_bytes);
    std::size_t filled = 0;
    try {
        while (filled < head_bytes) {
            const std::size_t count = stream_.read(std::span(head_).subspan(filled));
            if (count == 0) break;
            filled += count;
        }
    } catch (const CorpusError&) {
        if (filled == 0) throw;
        error_ = std::current_exception();
    }
    head_.resize(filled);
}

std::size_t PeekedStream::read(std::span<char> buffer) {
    if (given_ == head_.size()) {
        if (error_) std::rethrow_exception(error_);
        return stream_.read(buffer);
    }
    const std::size_t count = head_.copy(buffer.data(), buffer.size(), given_);
    given_ += count;
    return count;
}

}  // namespace dateline
