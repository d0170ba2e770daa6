#include "indexer/sources/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{128} * 1024;
// libarchive asks to try again after damage that it can pass over, one block of a tar at a time.
constexpr int kMaxRetries = 1'000'000;
constexpr std::uint64_t kTarBlockBytes = 512;
constexpr std::size_t kLongestSign = 4;  // That is looked for at the end.
constexpr const char* kBroken = "truncated or corrupt archive: ";

// Not "all": mtree, for one, takes many a plain text for a list of files.
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

bool is_format(::archive* archive, int format) {
    return (archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK) == format;
}

}  // namespace

struct ArchiveStream::Input {
    ByteStream& bytes;
    FileStream* file;
    std::vector<char> block = std::vector<char>(kBlockBytes);
    std::exception_ptr error;  // Kept while libarchive's C frames unwind.
    std::size_t filled = 0;    // Of the block.
    std::string before = {};   // The last bytes before it.
    std::uint64_t total = 0;   // The place behind the block.
    bool ended = false;
    std::uint64_t zeros = 0;  // So many are the last bytes that were read.

    // Returns 0 at the end; the last block stays then.
    std::size_t fill() {
        const std::size_t kept = std::min(filled, kLongestSign - 1);
        before.assign(block.data() + filled - kept, kept);
        const std::size_t count = bytes.read(block);
        ended = count == 0;
        if (!ended) filled = count;
        total += count;
        count_zeros(std::span(block).first(count));
        return count;
    }

    // Is it in the block that was read last, or anywhere behind, with so many bytes in all?
    bool rest_has(std::string_view sign, std::size_t bytes_in_all) {
        std::size_t from_sign = 0;
        do {
            const std::string text = before + std::string(block.data(), filled);
            const std::size_t at = text.find(sign);
            if (from_sign > 0) {
                from_sign += filled;
            } else if (at != std::string::npos) {
                from_sign = text.size() - at;
            }
        } while (from_sign < bytes_in_all && fill() > 0);
        return from_sign >= bytes_in_all;
    }

    // Does anything but zeros lie behind so many bytes, which were taken of what was read?
    bool has_more(std::uint64_t taken) {
        std::size_t left = std::min<std::uint64_t>(total - std::min(taken, total), filled);
        do {
            const auto end = block.begin() + static_cast<std::ptrdiff_t>(filled);
            const auto begin = end - static_cast<std::ptrdiff_t>(left);
            if (std::any_of(begin, end, [](char c) { return c != 0; })) return true;
            left = fill();
        } while (left > 0);
        return false;
    }

    void count_zeros(std::span<const char> read) {
        const auto last = std::find_if(read.rbegin(), read.rend(), [](char c) { return c != 0; });
        const auto count = static_cast<std::uint64_t>(last - read.rbegin());
        zeros = count < read.size() ? count : zeros + count;
    }

    static la_ssize_t read(::archive* archive, void* self, const void** block) {
        Input& input = *static_cast<Input*>(self);
        try {
            *block = input.block.data();
            return static_cast<la_ssize_t>(input.fill());
        } catch (...) {
            input.error = std::current_exception();
            archive_set_error(archive, EIO, "cannot read");
            return -1;
        }
    }

    static la_int64_t seek(::archive* /*archive*/, void* self, la_int64_t offset, int whence) {
        Input& input = *static_cast<Input*>(self);
        input.zeros = 0;
        input.filled = 0;
        const la_int64_t place = input.file->seek(offset, whence);
        if (place < 0) return ARCHIVE_FATAL;
        input.total = static_cast<std::uint64_t>(place);
        return place;
    }
};

ArchiveStream::ArchiveStream(ByteStream& packed, FileStream* file)
    : input_(new Input{.bytes = packed, .file = file, .error = nullptr}),
      archive_(archive_read_new()) {
    if (archive_ == nullptr) throw std::bad_alloc();
    // What else is compressed, UnpackedStream unpacks: this library's filters lose what they have
    // in hand when damage follows, and look at few checksums.
    archive_read_support_filter_compress(archive_);
    for (const auto support : kFormats) support(archive_);
    // What follows the end of a tar may be another one.
    archive_read_set_format_option(archive_, "tar", "read_concatenated_archives", "1");
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
    throw CorpusError(kBroken + std::string(reason == nullptr ? "unknown error" : reason));
}

void ArchiveStream::note(const char* fault) {
    if (fault_.empty()) fault_ = kBroken + std::string(fault == nullptr ? "unknown fault" : fault);
}

int ArchiveStream::open() {
    opened_ = true;
    return archive_read_open1(archive_);
}

// The header of the next member, over damage that libarchive can pass over.
int ArchiveStream::next_header(archive_entry*& entry) {
    int result = archive_read_next_header(archive_, &entry);
    for (int tries = 1; result == ARCHIVE_RETRY && tries < kMaxRetries; ++tries) {
        note(archive_error_string(archive_));
        result = archive_read_next_header(archive_, &entry);
    }
    return result;
}

// Is a tar at its end, when what is left is no whole block? Disks pad in sizes of their own.
bool ArchiveStream::is_padding() const {
    return is_format(archive_, ARCHIVE_FORMAT_TAR) && !input_->error && input_->ended &&
           input_->zeros >= 2 * kTarBlockBytes;
}

// A tar that was cut between two members is known by the missing mark, a zip by the missing end of
// the list of its members. Where that list was read first, it was there.
void ArchiveStream::check_end() {
    constexpr std::size_t kZipEndBytes = 22;
    constexpr std::string_view kZipEnd{"PK\x05\x06", 4};
    if (is_format(archive_, ARCHIVE_FORMAT_ZIP) && input_->file == nullptr &&
        !input_->rest_has(kZipEnd, kZipEndBytes)) {
        note("the list of its members is cut short");
    }
    const bool cpio = is_format(archive_, ARCHIVE_FORMAT_CPIO);
    if (cpio && input_->has_more(static_cast<std::uint64_t>(archive_filter_bytes(archive_, 0)))) {
        note("something follows its end");
    }
    const bool packed = archive_filter_code(archive_, 0) != ARCHIVE_FILTER_NONE;
    if (is_format(archive_, ARCHIVE_FORMAT_TAR) && !packed && input_->ended &&
        input_->zeros < kTarBlockBytes) {
        note("the mark of its end is missing");
    }
}

bool ArchiveStream::next_member(Member& member) {
    if (!opened_ && open() != ARCHIVE_OK) fail();
    while (true) {
        archive_entry* entry = nullptr;
        const int result = next_header(entry);
        if (result == ARCHIVE_EOF) check_end();
        if (result == ARCHIVE_EOF || (result < ARCHIVE_WARN && is_padding())) return false;
        // A warning is about names, owners and times.
        if (result < ARCHIVE_WARN) fail();
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
    if (result == ARCHIVE_WARN) note(archive_error_string(archive_));  // A wrong checksum or size.
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
