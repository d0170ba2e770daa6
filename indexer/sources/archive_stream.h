// The members of an archive, one after the other, each as a byte stream; a file of compress(1) is
// an archive of one member without a name. Tars that were put one after the other are one.
// Streamed: nothing is unpacked to disk or held whole.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "indexer/sources/byte_stream.h"
#include "indexer/sources/file_stream.h"

struct archive;  // libarchive's.
struct archive_entry;

namespace dateline {

class ArchiveStream : public ByteStream {
  public:
    // Reads the archive in `packed`, which must outlive this object. `file`, when given, is the
    // same stream and may be rewound: some formats (7z) keep their list of members at the end.
    explicit ArchiveStream(ByteStream& packed, FileStream* file = nullptr);
    ~ArchiveStream() override;

    struct Member {
        std::string name;  // "a/b.txt"; empty for the content of a compressed file.
        bool encrypted = false;
    };

    // Goes on to the next regular file in the archive; false at the end. What is left of the one
    // before is passed over. Throws CorpusError when the archive is truncated or corrupt.
    bool next_member(Member& member);

    // The current member's bytes. Throws CorpusError as next_member() does, and whatever reading
    // the packed stream threw.
    std::size_t read(std::span<char> buffer) override;

    // What was found wrong since this was asked last, with what could be read all the same: a wrong
    // checksum of the member, after its end; damage that was passed over, after next_member().
    // Empty when nothing was.
    std::string take_fault() { return std::exchange(fault_, {}); }

    ArchiveStream(const ArchiveStream&) = delete;
    ArchiveStream& operator=(const ArchiveStream&) = delete;

  private:
    struct Input;  // What libarchive reads from.

    [[noreturn]] void fail();
    int open();
    int next_header(archive_entry*& entry);
    bool is_padding() const;
    void check_end();
    void note(const char* fault);
    bool next_block();

    std::unique_ptr<Input> input_;
    ::archive* archive_;
    bool opened_ = false;
    std::span<const char> block_;  // What libarchive unpacked and nobody has taken yet.
    std::size_t zeros_ = 0;        // A hole of a sparse file that lies before it.
    std::int64_t place_ = 0;       // In the member: behind all that was taken and block_.
    std::string fault_;
};

}  // namespace dateline
