#include "common/text/nfc.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cassert>
#include <cstdint>
#include <limits>
#include <string_view>

#include "common/text/utf8.h"

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

// A letter may have so many marks (UAX 15, section 13): ICU sorts those of one letter, in the
// square of their number.
constexpr std::size_t kMostMarks = 30;
constexpr char32_t kGraphemeJoiner = 0x034F;  // Ends a row of marks, and is nothing to a reader.

bool is_mark(std::string_view text, std::size_t at) {
    const DecodedCharacter character = decode_utf8(text, at);
    return character.code >= 0x0300 &&
           u_getCombiningClass(static_cast<UChar32>(character.code)) != 0;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

// How many marks stand in a row around text[at], counted up to one more than may be.
std::size_t marks_around(std::string_view text, std::size_t at) {
    std::size_t marks = 0;
    std::size_t begin = character_begin(text, at);
    for (std::size_t end = begin; end < text.size() && marks <= kMostMarks && is_mark(text, end);
         end += decode_utf8(text, end).length) {
        ++marks;
    }
    while (marks > 0 && marks <= kMostMarks && begin > 0) {
        begin = character_begin(text, begin - 1);
        if (!is_mark(text, begin)) break;
        ++marks;
    }
    return marks;
}

// Looks here and there: a row that is too long has sixty bytes and more.
bool has_too_many_marks(std::string_view text) {
    constexpr std::size_t kStep = 2 * kMostMarks;
    for (std::size_t at = 0; at < text.size(); at += kStep) {
        if (static_cast<unsigned char>(text[at]) < 0x80) continue;
        if (marks_around(text, at) > kMostMarks) return true;
    }
    return false;
}

std::string with_rows_ended(std::string_view text) {
    std::string ended;
    ended.reserve(text.size() + text.size() / 16);
    std::size_t marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        marks = is_mark(text, at) ? marks + 1 : 0;
        if (marks > kMostMarks) {
            append_utf8(ended, kGraphemeJoiner);
            marks = 1;
        }
        const std::size_t length = decode_utf8(text, at).length;
        ended += text.substr(at, length);
        at += length;
    }
    return ended;
}

}  // namespace

std::string to_nfc(std::string text) {
    if (is_plain(text) || text.size() > std::numeric_limits<std::int32_t>::max()) return text;
    if (has_too_many_marks(text)) text = with_rows_ended(text);
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
