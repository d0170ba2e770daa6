// A file that is written from front to back, in big pieces.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace dateline {

class OutputFile {
  public:
    // Makes the file, or empties it. Throws IndexError, as all of this does: what the system said,
    // and what to do about it.
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes) {
        size_ += bytes.size();
        if (bytes.size() > kHeldBytes - held_) return write_big(bytes);
        held_ += bytes.copy(buffer_.get() + held_, bytes.size());
    }

    // Writes what is still held back, and closes. Without it the file is not whole.
    void finish();

    std::uint64_t size() const { return size_; }

  private:
    static constexpr std::size_t kHeldBytes = 128 * 1024;

    void write_big(std::string_view bytes);
    void flush();
    void write_through(std::string_view bytes);
    void begin_writeback();

    std::filesystem::path path_;
    int descriptor_;
    std::unique_ptr<char[]> buffer_ = std::make_unique<char[]>(kHeldBytes);
    std::size_t held_ = 0;  // Bytes in it.
    std::uint64_t size_ = 0;
    std::uint64_t written_ = 0;  // Bytes that the system has.
    std::uint64_t begun_ = 0;    // Of those, what it has been asked to bring to the disk.
};

}  // namespace dateline
