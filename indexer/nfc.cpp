#include "indexer/nfc.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cassert>
#include <cstdint>
#include <limits>
#include <string_view>

namespace dateline {
namespace {

// Whether all of the text is composed for certain: no character from U+0300 on, where combining
// marks begin, except typographic quotes and dashes and their block.
bool is_plain(std::string_view text) {
    constexpr unsigned char kLeadOf0300 = 0xCC;
    unsigned char seen = 0;
    for (const char byte : text) seen |= static_cast<unsigned char>(byte);
    if (seen < 0x80) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= kLeadOf0300 && text.substr(at, 2) != "\xE2\x80") return false;
    }
    return true;
}

}  // namespace

std::string to_nfc(std::string text) {
    if (is_plain(text) || text.size() > std::numeric_limits<std::int32_t>::max()) return text;
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    assert(nfc != nullptr && "ICU's normalisation data is part of the library");
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status)) return text;

    std::string composed;
    icu::StringByteSink<std::string> sink(&composed, piece.length());
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    assert(U_SUCCESS(status) && "ICU composes any text");
    return composed;
}

}  // namespace dateline
