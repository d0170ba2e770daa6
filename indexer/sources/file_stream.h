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

    // "-" is standard input. `on_read`, when given, hears of all that is read. Throws CorpusError:
    // "cannot open: Permission denied".
    explicit FileStream(const std::string& path, OnRead on_read = {});
    ~FileStream() override;

    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    std::size_t read(std::span<char> buffer) override;

    // Only a regular file can go back; a pipe is read once.
    bool seekable() const { return seekable_; }

    // As lseek(2): the new place, or -1 when it cannot be.
    std::int64_t seek(std::int64_t offset, int whence);

  private:
    int descriptor_;
    OnRead on_read_;
    bool seekable_ = false;
};

}  // namespace dateline
