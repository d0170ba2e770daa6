#include "indexer/unpacking/compression.h"

#include <algorithm>
#include <array>

#include "indexer/unpacking/unpackers.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

template <char... kBytes>
bool begins_with(std::string_view head) {
    constexpr std::array kSignature{kBytes...};
    return head.starts_with(std::string_view(kSignature.data(), kSignature.size()));
}

// "BZh9" begins a word somewhere; followed by the magic of a block, or of the end, it does not.
bool begins_bzip2(std::string_view head) {
    return head.starts_with("BZh") &&
           (head.substr(4, 6) == "1AY&SY"sv || head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
}

// Of sixteen signatures.
bool begins_skippable(std::string_view head) {
    return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50U &&
           head.substr(1, 3) == "\x2A\x4D\x18"sv;
}

constexpr std::array kCompressions{
    Compression{"gzip", begins_with<'\x1F', '\x8B'>, make_gzip_unpacker},
    Compression{"bzip2", begins_bzip2, make_bzip2_unpacker},
    Compression{"xz", begins_with<'\xFD', '7', 'z', 'X', 'Z', '\0'>, make_xz_unpacker},
    Compression{"zstd", begins_with<'\x28', '\xB5', '\x2F', '\xFD'>, make_zstd_unpacker},
    Compression{"lz4", begins_with<'\x04', '\x22', '\x4D', '\x18'>, make_lz4_unpacker},
    Compression{"lz4", begins_with<'\x02', '\x21', '\x4C', '\x18'>, make_legacy_lz4_unpacker},
    Compression{"zstd or lz4", begins_skippable, make_skippable_unpacker},
    Compression{"lzip", begins_with<'L', 'Z', 'I', 'P', '\x01'>, make_lzip_unpacker},
    // With the settings that everybody uses.
    Compression{"lzma", begins_with<'\x5D', '\0', '\0'>, make_lzma_unpacker},
};

}  // namespace

const Compression* find_compression(std::string_view head) {
    const auto found = std::ranges::find_if(
        kCompressions, [head](const Compression& one) { return one.begins(head); });
    return found == kCompressions.end() ? nullptr : &*found;
}

}  // namespace dateline
