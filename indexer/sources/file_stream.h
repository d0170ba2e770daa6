// A file, pipe or standard input as a byte stream.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "indexer/sources/byte_stream.h"

namespace dateline {

class FileStream : public ByteStream {
  public:
    using OnRead = std::function<void(std::size_t bytes)>;
    using Stopped = std::function<bool()>;

    // "-" is standard input. `on_read`, when given, hears of all that is read. `stopped` is asked
    // while a pipe has nothing to give; when it says yes the pipe is at its end. Throws
    // CorpusError: "cannot open: Permission denied".
    explicit FileStream(const std::string& path, OnRead on_read = {}, Stopped stopped = {});
    ~FileStream() override;

    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    std::size_t read(std::span<char> buffer) override;

    // Only a regular file can go back; a pipe is read once.
    bool seekable() const { return seekable_; }

    // As lseek(2): the new place, or -1 when it cannot be.
    std::int64_t seek(std::int64_t offset, int whence);

  private:
    bool wait_for_bytes();

    int descriptor_;
    OnRead on_read_;
    Stopped stopped_;
    bool seekable_ = false;
};

}  // namespace dateline
