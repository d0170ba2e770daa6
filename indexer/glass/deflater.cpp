#include "indexer/glass/deflater.h"

#include <isa-l/igzip_lib.h>

#include <array>
#include <cstring>

namespace dateline::glass {
namespace {

// A code is learnt from so many tags: the first ones, later every few.
constexpr std::size_t kLessons = 64;
constexpr std::size_t kTagsALesson = 16;

// A longer tag is worth a code of its own.
constexpr std::size_t kLongTag = 32 * 1024;

std::uint8_t* bytes_of(std::string_view text) {
    // The library takes its input as bytes that can be written, and does not write them.
    return reinterpret_cast<std::uint8_t*>(const_cast<char*>(text.data()));
}

}  // namespace

struct Deflater::Library {
    isal_zstream stream;
    isal_huff_histogram histogram{};
    isal_hufftables tables;
    std::size_t lessons = 0;  // In the histogram.
    std::array<std::uint8_t, ISAL_DEF_LVL1_DEFAULT> work;
};

Deflater::Deflater() : library_(std::make_unique<Library>()) {}

Deflater::~Deflater() = default;

PackedTag Deflater::pack(std::string_view tag) {
    if (tag.size() <= kCompressionThreshold) return {tag, Tag::Plain};
    if (tag.size() <= kLongTag) learn(tag);
    const bool own_code = !learnt_ || tag.size() > kLongTag;
    isal_zstream& stream = library_->stream;
    isal_deflate_stateless_init(&stream);
    if (own_code) {
        stream.level = 1;
        stream.level_buf = library_->work.data();
        stream.level_buf_size = static_cast<std::uint32_t>(library_->work.size());
    } else {
        isal_deflate_set_hufftables(&stream, &library_->tables, IGZIP_HUFFTABLE_CUSTOM);
    }
    // Room for less than the tag itself: what would not be shorter is given up.
    if (packed_.size() < tag.size()) packed_.resize(tag.size());
    stream.end_of_stream = 1;
    stream.next_in = bytes_of(tag);
    stream.avail_in = static_cast<std::uint32_t>(tag.size());
    stream.next_out = bytes_of(packed_);
    stream.avail_out = static_cast<std::uint32_t>(tag.size() - 1);
    if (isal_deflate_stateless(&stream) != COMP_OK) return {tag, Tag::Plain};
    return {{packed_.data(), stream.total_out}, Tag::Compressed};
}

void Deflater::learn(std::string_view tag) {
    if (++tags_ > kLessons && tags_ % kTagsALesson != 0) return;
    isal_update_histogram(bytes_of(tag), static_cast<int>(tag.size()), &library_->histogram);
    if (++library_->lessons < kLessons) return;
    isal_create_hufftables(&library_->tables, &library_->histogram);
    learnt_ = true;
    library_->histogram = {};
    library_->lessons = 0;
}

}  // namespace dateline::glass
