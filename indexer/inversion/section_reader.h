// A stretch of a spill file, read from front to back through a small buffer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

class SectionReader {
  public:
    // To be moved only before the first read: what is read lies in the reader.
    // Bytes [begin, end) of the open file, which must outlive the reader. Several readers may read
    // one file, from several threads, each reader in one.
    SectionReader(int descriptor, std::uint64_t begin, std::uint64_t end)
        : descriptor_(descriptor), offset_(begin), end_(end) {}

    bool at_end() const { return window_.empty() && offset_ == end_; }

    // Of the next byte in the file.
    std::uint64_t offset() const { return offset_ - window_.size(); }

    // The next packed number. All of these throw IndexError: the file breaks off or cannot be read.
    std::uint64_t vint() {
        if (!window_.empty() && static_cast<unsigned char>(window_.front()) < 0x80) {
            const auto number = static_cast<unsigned char>(window_.front());
            window_.remove_prefix(1);
            return number;
        }
        return long_vint();
    }

    // The next `size` bytes. They hold until the next call.
    std::string_view bytes(std::uint64_t size) {
        if (size > window_.size()) return gathered(size);
        const std::string_view found = window_.substr(0, size);
        window_.remove_prefix(size);
        return found;
    }
    std::string_view vstr() { return bytes(vint()); }

    // Some of the next bytes, at least one and at most `most`. They hold until the next call.
    std::string_view some(std::uint64_t most) {
        if (window_.empty()) fill();
        return bytes(most < window_.size() ? most : window_.size());
    }

    // Passes over the next `size` bytes; gives a reader of just them.
    SectionReader skip(std::uint64_t size);

  private:
    std::uint64_t long_vint();
    void fill();
    std::string_view gathered(std::uint64_t size);
    [[noreturn]] static void fail_as_broken();

    int descriptor_;
    std::uint64_t offset_;  // Of what is behind the window.
    std::uint64_t end_;
    std::string buffer_;
    std::string_view window_;  // Of the buffer: not given out yet.
    std::string gathered_;
};

}  // namespace dateline
