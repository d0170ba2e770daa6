#include "indexer/glass/deflater.h"

#include <libdeflate.h>

#include <new>

namespace dateline::glass {
namespace {

// docs/decisions/0012-direct-segments.md has what was weighed.
constexpr int kLevel = 1;

// The library does not try with less, and writes this into the version file.
constexpr std::size_t kShortest = kCompressionThreshold;

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel)) {
    if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() {
    libdeflate_free_compressor(compressor_);
}

PackedTag Deflater::pack(std::string_view tag) {
    if (tag.size() <= kShortest) return {tag, Tag::Plain};
    // Room for less than the tag itself: what would not be shorter is given up.
    if (packed_.size() < tag.size()) packed_.resize(tag.size());
    const std::size_t size = libdeflate_deflate_compress(compressor_, tag.data(), tag.size(),
                                                         packed_.data(), tag.size() - 1);
    if (size == 0) return {tag, Tag::Plain};
    return {{packed_.data(), size}, Tag::Compressed};
}

}  // namespace dateline::glass
