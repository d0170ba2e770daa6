// Memory for many short strings that die together. Not thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

class Arena {
  public:
    // Room for `size` bytes, to be written by the caller. Valid until clear().
    char* allocate(std::size_t size) {
        while (chunk_ < chunks_.size() && chunks_[chunk_].size - used_ < size) {
            ++chunk_;
            used_ = 0;
        }
        if (chunk_ == chunks_.size()) {
            const std::size_t room = std::max(size, kChunkBytes);
            chunks_.push_back({std::make_unique<char[]>(room), room});
        }
        char* const place = chunks_[chunk_].bytes.get() + used_;
        used_ += size;
        return place;
    }

    // A copy that lives until clear().
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        char* const place = allocate(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    // What it has from the system.
    std::size_t bytes() const {
        std::size_t sum = 0;
        for (const Chunk& chunk : chunks_) sum += chunk.size;
        return sum;
    }

    // Forgets everything; keeps the memory for the next use, but not what one monster needed.
    void clear() {
        if (chunks_.size() > 1 || used_ > kChunkBytes) shrink();
        chunk_ = 0;
        used_ = 0;
    }

  private:
    static constexpr std::size_t kChunkBytes = 64 * 1024;
    static constexpr std::size_t kKeptChunks = 64;

    void shrink() {
        std::erase_if(chunks_, [](const Chunk& chunk) { return chunk.size > kChunkBytes; });
        if (chunks_.size() > kKeptChunks) chunks_.resize(kKeptChunks);
    }

    struct Chunk {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };
    std::vector<Chunk> chunks_;
    std::size_t chunk_ = 0;  // The one being filled.
    std::size_t used_ = 0;   // Of that one.
};

}  // namespace dateline
