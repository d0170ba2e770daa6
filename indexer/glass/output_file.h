// A file that is written from front to back, in big pieces.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
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

    void write(std::string_view bytes);

    // Writes what is still held back, and closes. Without it the file is not whole.
    void finish();

    std::uint64_t size() const { return size_; }

  private:
    void flush();
    void write_through(std::string_view bytes);

    std::filesystem::path path_;
    int descriptor_;
    std::string held_;
    std::uint64_t size_ = 0;
};

}  // namespace dateline
