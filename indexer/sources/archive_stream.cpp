#include "indexer/sources/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{128} * 1024;
constexpr int kMaxRetries = 100;  // libarchive asks to try again after damage it can pass over.

// Not "all": mtree, for one, takes many a plain text for a list of files.
constexpr std::array kFilters{
    &archive_read_support_filter_gzip,     &archive_read_support_filter_bzip2,
    &archive_read_support_filter_compress, &archive_read_support_filter_xz,
    &archive_read_support_filter_lzma,     &archive_read_support_filter_zstd,
    &archive_read_support_filter_lz4,
};
constexpr std::array kFormats{
    &archive_read_support_format_tar,  &archive_read_support_format_zip,
    &archive_read_support_format_7zip, &archive_read_support_format_cpio,
    &archive_read_support_format_raw,  &archive_read_support_format_empty,
};

std::string member_name(archive_entry* entry) {
    // The first gives nothing for a name in an unknown charset, the second nothing for UTF-8
    // in a plain C locale.
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    return name == nullptr ? "unnamed" : name;
}

}  // namespace

struct ArchiveStream::Input {
    ByteStream& bytes;
    FileStream* file;
    std::vector<char> block = std::vector<char>(kBlockBytes);
    std::exception_ptr error;  // Kept while libarchive's C frames unwind.

    static la_ssize_t read(::archive* archive, void* self, const void** block) {
        Input& input = *static_cast<Input*>(self);
        try {
            *block = input.block.data();
            return static_cast<la_ssize_t>(input.bytes.read(input.block));
        } catch (...) {
            input.error = std::current_exception();
            archive_set_error(archive, EIO, "cannot read");
            return -1;
        }
    }

    static la_int64_t seek(::archive* /*archive*/, void* self, la_int64_t offset, int whence) {
        const la_int64_t place = static_cast<Input*>(self)->file->seek(offset, whence);
        return place < 0 ? ARCHIVE_FATAL : place;
    }
};

ArchiveStream::ArchiveStream(ByteStream& packed, FileStream* file)
    : input_(new Input{.bytes = packed, .file = file, .error = nullptr}),
      archive_(archive_read_new()) {
    if (archive_ == nullptr) throw std::bad_alloc();
    // A filter that libarchive was built without falls back on a program or fails when it is met.
    for (const auto support : kFilters) support(archive_);
    for (const auto support : kFormats) support(archive_);
    archive_read_set_read_callback(archive_, &Input::read);
    if (file != nullptr) archive_read_set_seek_callback(archive_, &Input::seek);
    archive_read_set_callback_data(archive_, input_.get());
}

ArchiveStream::~ArchiveStream() {
    archive_read_free(archive_);
}

void ArchiveStream::fail() {
    if (input_->error) std::rethrow_exception(std::exchange(input_->error, nullptr));
    const char* reason = archive_error_string(archive_);
    throw CorpusError(std::string("truncated or corrupt archive: ") +
                      (reason == nullptr ? "unknown error" : reason));
}

bool ArchiveStream::next_member(Member& member) {
    if (!opened_) {
        opened_ = true;
        if (archive_read_open1(archive_) != ARCHIVE_OK) fail();
    }
    int retries = 0;
    while (true) {
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(archive_, &entry);
        if (result == ARCHIVE_EOF) return false;
        if (result == ARCHIVE_RETRY && ++retries < kMaxRetries) continue;
        // A warning is about names, owners and times.
        if (result < ARCHIVE_WARN || result == ARCHIVE_RETRY) fail();
        const bool single = archive_format(archive_) == ARCHIVE_FORMAT_RAW;
        const bool link = archive_entry_hardlink(entry) != nullptr;
        if (link || (!single && archive_entry_filetype(entry) != AE_IFREG)) continue;
        member.name = single ? std::string{} : member_name(entry);
        block_ = {};
        zeros_ = 0;
        place_ = 0;
        member.encrypted = archive_entry_is_data_encrypted(entry) != 0;
        return true;
    }
}

// Block by block, because archive_read_data() drops what it has when damage follows.
bool ArchiveStream::next_block() {
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int result = ARCHIVE_RETRY;
    for (int tries = 0; result == ARCHIVE_RETRY && tries < kMaxRetries; ++tries) {
        result = archive_read_data_block(archive_, &bytes, &size, &offset);
    }
    if (result == ARCHIVE_EOF) return false;
    if (result < ARCHIVE_WARN || result == ARCHIVE_RETRY) fail();
    zeros_ = offset > place_ ? static_cast<std::size_t>(offset - place_) : 0;
    block_ = {static_cast<const char*>(bytes), size};
    place_ = offset + static_cast<std::int64_t>(size);
    return true;
}

std::size_t ArchiveStream::read(std::span<char> buffer) {
    while (zeros_ == 0 && block_.empty()) {
        if (!next_block()) return 0;
    }
    if (zeros_ > 0) {
        const std::size_t count = std::min(zeros_, buffer.size());
        std::fill_n(buffer.begin(), count, '\0');
        zeros_ -= count;
        return count;
    }
    const std::size_t count = std::min(block_.size(), buffer.size());
    std::copy_n(block_.begin(), count, buffer.begin());
    block_ = block_.subspan(count);
    return count;
}

}  // namespace dateline
