// Byte strings that grow a little at a time, a hundred thousand of them at once: each a chain of
// links in one arena, every link twice as big as the one before.
#pragma once

#include <algorithm>
#include <cstdint>
#include <new>
#include <string_view>

#include "common/text/arena.h"

namespace dateline {

class ByteChain {
  public:
    // The arena must outlive the chain.
    void append(Arena& arena, std::string_view bytes) {
        size_ += bytes.size();
        while (bytes.size() > left_) {
            bytes.copy(to_, left_);  // Into nothing before the first link, as memcpy may not.
            bytes.remove_prefix(left_);
            add_link(arena);
        }
        to_ += bytes.copy(to_, bytes.size());
        left_ -= static_cast<std::uint32_t>(bytes.size());
    }

    // Tells the processor that append() is near.
    void prefetch() const { __builtin_prefetch(to_, 1); }

    std::uint64_t size() const { return size_; }

    // Hands the bytes to `take`, link after link.
    template <typename Take>
    void visit(const Take& take) const {
        for (const Link* link = first_; link != nullptr; link = link->next) {
            take(std::string_view(link->bytes(), link->capacity - (link == last_ ? left_ : 0)));
        }
    }

  private:
    struct Link {
        Link* next;
        std::uint32_t capacity;

        char* bytes() { return reinterpret_cast<char*>(this) + kHeaderBytes; }
        const char* bytes() const { return reinterpret_cast<const char*>(this) + kHeaderBytes; }
    };
    static constexpr std::size_t kHeaderBytes = 12;
    // Links are multiples of eight bytes, so that the next one in the arena is aligned as well.
    static constexpr std::size_t kFirstLinkBytes = 24;
    static constexpr std::size_t kLastLinkBytes = 4096;

    void add_link(Arena& arena) {
        const std::size_t bytes =
            last_ == nullptr ? kFirstLinkBytes
                             : std::min(kLastLinkBytes, (last_->capacity + kHeaderBytes) * 2);
        left_ = static_cast<std::uint32_t>(bytes - kHeaderBytes);
        Link* const link = new (arena.allocate(bytes)) Link{nullptr, left_};
        to_ = link->bytes();
        (last_ == nullptr ? first_ : last_->next) = link;
        last_ = link;
    }

    Link* first_ = nullptr;
    Link* last_ = nullptr;
    char* to_ = nullptr;  // Where the next byte goes.
    std::uint64_t size_ = 0;
    std::uint32_t left_ = 0;  // Bytes free in the last link.
};

}  // namespace dateline
