#include "searcher/query/typed_query.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <cassert>
#include <iterator>

#include "common/text/character.h"
#include "common/text/cp1252.h"
#include "common/text/nfc.h"
#include "common/text/utf8.h"
#include "searcher/query/lexer.h"

namespace dateline {
namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}
bool is_ascii_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_ascii_letter(char c) {
    return is_ascii_small(c) || (c >= 'A' && c <= 'Z');
}

// Where the first character stands that is none.
std::size_t first_invalid(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        if (decoded.code == kReplacementCharacter && decoded.length == 1) break;
        at += decoded.length;
    }
    return at;
}

bool has_valid_character_beyond_ascii(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (decode_utf8(text, at).length > 1) return true;
    }
    return false;
}

char32_t cp1252_code(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0 ? kCp1252[byte - 0x80] : byte;
}

// Can the byte at `at` be what CP1252 has there? A capital behind a small letter cannot: it is the
// first half of something in UTF-8.
bool is_plausible(std::string_view text, std::size_t at) {
    const char32_t code = cp1252_code(text[at]);
    if (code == 0) return false;
    const Character& entry = character(code);
    if (entry.character_class != CharacterClass::Letter) return true;
    const bool letter_before = at > 0 && is_ascii_letter(text[at - 1]);
    const bool letter_after = at + 1 < text.size() && is_ascii_letter(text[at + 1]);
    const bool small_before = at > 0 && is_ascii_small(text[at - 1]);
    return (letter_before || letter_after) && !(entry.upper && small_before);
}

bool begins_anew(char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    assert(nfc != nullptr && "ICU's normalisation data is part of the library");
    return nfc->hasBoundaryBefore(static_cast<UChar32>(code)) != 0;
}

}  // namespace

TypedQuery::TypedQuery(std::string_view typed) {
    if (typed.size() > kMaxQueryBytes || std::ranges::all_of(typed, is_ascii)) {
        text_ = typed;  // Too long in any case, or nothing to compose.
    } else if (const std::size_t wrong = first_invalid(typed); wrong == typed.size()) {
        compose(typed);
    } else if (!read_as_cp1252(typed)) {
        throw QueryError("this byte is no UTF-8", {wrong, wrong + 1});
    }
}

// Appends what stood at `at` of the text typed.
void TypedQuery::put(std::string_view typed, std::size_t at, const std::string& piece) {
    const bool same = piece == typed;
    if (pieces_.empty() || !same || !pieces_.back().same) {
        pieces_.push_back({text_.size(), at, same});
    }
    text_ += piece;
}

void TypedQuery::compose(std::string_view typed) {
    text_ = to_nfc(std::string(typed));
    if (text_ == typed) return;
    text_.clear();
    for (std::size_t begin = 0; begin < typed.size();) {
        std::size_t end = begin + decode_utf8(typed, begin).length;
        while (end < typed.size() && !begins_anew(decode_utf8(typed, end).code)) {
            end += decode_utf8(typed, end).length;
        }
        const std::string_view piece = typed.substr(begin, end - begin);
        put(piece, begin, to_nfc(std::string(piece)));
        begin = end;
    }
    pieces_.push_back({text_.size(), typed.size()});
}

bool TypedQuery::read_as_cp1252(std::string_view typed) {
    if (has_valid_character_beyond_ascii(typed)) return false;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        if (!is_ascii(typed[at]) && !is_plausible(typed, at)) return false;
    }
    for (std::size_t at = 0; at < typed.size(); ++at) {
        std::string letter;
        append_utf8(letter, cp1252_code(typed[at]));
        put(typed.substr(at, 1), at, letter);
    }
    pieces_.push_back({text_.size(), typed.size()});
    return true;
}

const TypedQuery::Piece& TypedQuery::piece_at(std::size_t at) const {
    return *std::prev(std::ranges::upper_bound(pieces_, at, {}, &Piece::begin));
}

Span TypedQuery::typed_span(Span span) const {
    if (pieces_.empty()) return span;
    const Piece& first = piece_at(span.begin);
    const Piece& last = piece_at(span.end);
    const std::size_t begin = first.typed + (first.same ? span.begin - first.begin : 0);
    if (last.same) return {begin, last.typed + (span.end - last.begin)};
    const bool inside = span.end > last.begin;  // Then the whole piece belongs to it.
    return {begin, inside ? (&last + 1)->typed : last.typed};
}

}  // namespace dateline
