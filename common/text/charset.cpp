#include "common/text/charset.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/text/charset_converter.h"
#include "common/text/cp1252.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct ByteOrderMark {
    std::string_view bytes;
    std::size_t unit;  // Bytes of a code unit.
    std::endian order;
};
using namespace std::string_view_literals;
// The UTF-32 mark begins with the UTF-16 one: the longer comes first.
constexpr std::array<ByteOrderMark, 5> kMarks{{{"\xEF\xBB\xBF"sv, 1, std::endian::native},
                                               {"\xFF\xFE\0\0"sv, 4, std::endian::little},
                                               {"\0\0\xFE\xFF"sv, 4, std::endian::big},
                                               {"\xFF\xFE"sv, 2, std::endian::little},
                                               {"\xFE\xFF"sv, 2, std::endian::big}}};

bool is_ascii(std::string_view bytes) {
    unsigned char seen = 0;
    for (const char byte : bytes) seen |= static_cast<unsigned char>(byte);
    return seen < 0x80;
}

// The number that the bytes stand for.
char32_t read_unit(std::string_view bytes, std::endian order) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char byte = order == std::endian::big ? bytes[i] : bytes[bytes.size() - 1 - i];
        unit = (unit << 8U) | static_cast<unsigned char>(byte);
    }
    return unit;
}

bool is_surrogate(char32_t code) {
    return code >= 0xD800 && code <= 0xDFFF;
}

void append_checked(std::string& text, char32_t code) {
    const bool valid = code <= 0x10FFFF && !is_surrogate(code);
    append_utf8(text, valid ? code : kReplacementCharacter);
}

std::string from_utf32(std::string_view bytes, std::endian order) {
    constexpr std::size_t kUnit = 4;
    std::string text;
    for (; bytes.size() >= kUnit; bytes.remove_prefix(kUnit)) {
        append_checked(text, read_unit(bytes.substr(0, kUnit), order));
    }
    if (!bytes.empty()) append_utf8(text, kReplacementCharacter);
    return text;
}

std::string from_utf16(std::string_view bytes, std::endian order) {
    constexpr std::size_t kUnit = 2;
    std::string text;
    text.reserve(bytes.size());
    while (bytes.size() >= kUnit) {
        char32_t code = read_unit(bytes.substr(0, kUnit), order);
        bytes.remove_prefix(kUnit);
        if (code >= 0xD800 && code < 0xDC00 && bytes.size() >= kUnit) {
            const char32_t low = read_unit(bytes.substr(0, kUnit), order);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                bytes.remove_prefix(kUnit);
            }
        }
        append_checked(text, code);
    }
    if (!bytes.empty()) append_utf8(text, kReplacementCharacter);
    return text;
}

void append_cp1252(std::string& text, unsigned char byte) {
    const bool upper_control = byte >= 0x80 && byte < 0xA0;
    const char32_t code = upper_control ? kCp1252[byte - 0x80U] : byte;
    append_utf8(text, code == 0 && upper_control ? kReplacementCharacter : code);
}

std::string from_cp1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) append_cp1252(text, static_cast<unsigned char>(byte));
    return text;
}

// What bytes that should be UTF-8 are made of.
enum class Piece { Ascii, Sequence, CutSequence, StrayByte };

struct FoundPiece {
    Piece piece;
    std::size_t length;
};

bool is_lead(char byte) {
    return static_cast<unsigned char>(byte) >= 0xC2 && static_cast<unsigned char>(byte) < 0xF5;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// At a byte that begins no whole sequence. It begins a cut one when it could begin a sequence and
// some of that follows, or the text ends.
FoundPiece broken_piece(std::string_view bytes, std::size_t at) {
    constexpr std::size_t kLongestCut = 3;
    if (!is_lead(bytes[at])) return {Piece::StrayByte, 1};
    std::size_t end = at + 1;
    while (end < bytes.size() && end - at < kLongestCut && is_continuation(bytes[end])) ++end;
    const bool cut = end - at > 1 || end == bytes.size();
    return {cut ? Piece::CutSequence : Piece::StrayByte, end - at};
}

FoundPiece next_piece(std::string_view bytes, std::size_t at) {
    const DecodedCharacter character = decode_utf8(bytes, at);
    if (character.code < 0x80) return {Piece::Ascii, 1};
    if (character.length > 1) return {Piece::Sequence, character.length};
    return broken_piece(bytes, at);
}

// UTF-8 with some bytes that are not.
std::string repair(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 64);
    for (std::size_t at = 0; at < bytes.size();) {
        const FoundPiece found = next_piece(bytes, at);
        if (found.piece == Piece::StrayByte) {
            append_cp1252(text, static_cast<unsigned char>(bytes[at]));
        } else if (found.piece == Piece::CutSequence) {
            append_utf8(text, kReplacementCharacter);
        } else {
            text.append(bytes, at, found.length);
        }
        at += found.length;
    }
    return text;
}

const ByteOrderMark* find_mark(std::string_view bytes) {
    const auto stands = [&](const ByteOrderMark& mark) {
        // Text of UTF-16 may begin with a NUL: that UTF-32 is whole tells the two apart.
        const bool whole = mark.unit < 4 || bytes.size() % mark.unit == 0;
        return whole && bytes.starts_with(mark.bytes);
    };
    const auto found = std::ranges::find_if(kMarks, stands);
    return found == kMarks.end() ? nullptr : &*found;
}

// As is_utf8(), for texts.
bool is_valid(std::string_view bytes) {
    constexpr std::size_t kShort = 64;  // Below this the way into the vector code costs more.
    if (bytes.size() <= kShort && is_ascii(bytes)) return true;
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

// Bytes of ISO-2022 or HZ, which are ASCII with escapes, or of UTF-16 and UTF-32, which have NULs.
bool is_hidden(std::string_view bytes, const std::string& charset) {
    constexpr char kEscape = 27;
    if (!is_hidden_in_ascii(charset)) return false;
    if (bytes.find('\0') != std::string_view::npos) return true;
    return is_ascii(bytes) && (bytes.find(kEscape) != std::string_view::npos ||
                               bytes.find("~{") != std::string_view::npos);
}

std::string from_other(std::string_view bytes, const std::string& charset) {
    if (charset.empty() || charset == "windows-1252") return from_cp1252(bytes);
    std::optional<std::string> text = from_charset(bytes, charset);
    return text ? std::move(*text) : from_cp1252(bytes);
}

}  // namespace

bool is_mostly_utf8(std::string_view bytes) {
    if (is_valid(bytes)) return true;
    std::size_t sequences = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const FoundPiece found = next_piece(bytes, at);
        if (found.piece == Piece::Sequence) ++sequences;
        if (found.piece == Piece::CutSequence || found.piece == Piece::StrayByte) ++broken;
        at += found.length;
    }
    return sequences > broken;
}

std::string from_wide_units(std::string_view bytes, std::size_t unit, std::endian order) {
    return unit == 2 ? from_utf16(bytes, order) : from_utf32(bytes, order);
}

std::string to_utf8(std::string bytes) {
    return to_utf8(std::move(bytes), {});
}

std::string to_utf8(std::string bytes, const std::string& charset) {
    if (const ByteOrderMark* mark = find_mark(bytes)) {
        bytes.erase(0, mark->bytes.size());
        if (mark->unit > 1) return from_wide_units(bytes, mark->unit, mark->order);
    }
    if (!charset.empty() && is_hidden(bytes, charset)) return from_other(bytes, charset);
    if (is_valid(bytes)) return bytes;
    return is_mostly_utf8(bytes) ? repair(bytes) : from_other(bytes, charset);
}

}  // namespace dateline
