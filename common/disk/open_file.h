// Files by their descriptors: found to be read, or made anew to be written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/disk/file_status.h"

namespace dateline {

// A descriptor with an owner.
class OpenFile {
  public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    ~OpenFile();
    OpenFile(OpenFile&& other) noexcept;

    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

    int release();  // Is the caller's now.

  private:
    int descriptor_;
};

// Opened for reading; nullopt when there is none. Throws DiskError: for every other reason, and for
// a link that is to be kept.
std::optional<OpenFile> find_to_read(const std::filesystem::path& path,
                                     Links links = Links::Follow);

// The whole of a small file, cut after `most_bytes`; nullopt when there is none. Throws DiskError.
std::optional<std::string> find_text(const std::filesystem::path& path, std::size_t most_bytes,
                                     Links links = Links::Follow);

// Writes all of it. Throws DiskError, which names `path`.
void write_all(const OpenFile& file, std::string_view bytes, const std::filesystem::path& path);

// A file written from front to back. It takes the place of what lies at the path, which is never
// written into: that could be a link to somebody's file.
class NewFile {
  public:
    explicit NewFile(std::filesystem::path path);  // Throws DiskError, as all of this does.

    void write(std::string_view bytes);

    // Writes what is held back, syncs and closes. Without it the file is not whole.
    void finish();

  private:
    void flush();

    std::filesystem::path path_;
    OpenFile file_;
    std::string held_;
};

// The lines of a file, one after the other.
class FileLines {
  public:
    // There are none where there is no file. Throws DiskError, as next() does.
    explicit FileLines(std::filesystem::path path);

    // Without its end; the last one may lack it. nullopt after the last one.
    std::optional<std::string> next();

  private:
    bool read_more();

    std::filesystem::path path_;
    std::optional<OpenFile> file_;
    std::string held_;
    std::size_t at_ = 0;
};

}  // namespace dateline
