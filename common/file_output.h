// A stream buffer over a file descriptor that remembers why a write failed, which
// std::filebuf does not tell.
#pragma once

#include <array>
#include <streambuf>

namespace dateline {

class FileOutput : public std::streambuf {
  public:
    explicit FileOutput(int descriptor);  // Stays the caller's to close.
    ~FileOutput() override;

    // The errno of the first write that failed; 0 while all is well. After it all output is
    // dropped.
    int error() const { return error_; }

  protected:
    int_type overflow(int_type next) override;
    int sync() override;

  private:
    bool write_out();

    int descriptor_;
    int error_ = 0;
    std::array<char, 64 * 1024> bytes_{};
};

}  // namespace dateline
